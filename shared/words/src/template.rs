//! What the editor of texts says: what variables mean, what is wrong with a text or with a pattern of numbers.

use domain::document::pattern::PatternFault;
use domain::document::template::fault::TemplateFault;
use domain::document::template::variable::Variable;
use domain::tongue::Tongue;

use crate::{de, en};

/// What a variable stands for.
pub fn means(tongue: Tongue, variable: Variable) -> &'static str {
    match tongue {
        Tongue::English => en::template::means(variable),
        _ => de::template::means(variable),
    }
}

/// What is wrong with a text, and what to do.
pub fn fault(tongue: Tongue, fault: &TemplateFault) -> String {
    match tongue {
        Tongue::English => en::template::fault(fault),
        _ => de::template::fault(fault),
    }
}

/// What is wrong with a pattern of numbers, and what to do.
pub fn pattern_fault(tongue: Tongue, fault: &PatternFault) -> String {
    match tongue {
        Tongue::English => en::template::pattern_fault(fault),
        _ => de::template::pattern_fault(fault),
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use domain::document::pattern::PatternFault;
    use domain::document::template::fault::TemplateFault;
    use domain::document::template::variable::Variable;
    use domain::tongue::Tongue;

    use super::{fault, means, pattern_fault};

    #[test]
    fn no_two_variables_mean_the_same() {
        for tongue in Tongue::ALL {
            let all: BTreeSet<&str> =
                Variable::ALL.iter().map(|variable| means(*tongue, *variable)).collect();
            assert_eq!(all.len(), Variable::ALL.len(), "{tongue:?}");
        }
    }

    #[test]
    fn faults_name_what_is_wrong() {
        let name = || "kunde.nmae".to_owned();
        for tongue in Tongue::ALL {
            for wrong in [
                TemplateFault::UnknownVariable(name()),
                TemplateFault::UnknownList(name()),
                TemplateFault::OutsideList(name()),
                TemplateFault::Unclosed(name()),
            ] {
                assert!(fault(*tongue, &wrong).contains("kunde.nmae"), "{wrong:?}");
            }
            for wrong in [
                PatternFault::Unknown(name()),
                PatternFault::Lacks(name()),
                PatternFault::Twice(name()),
                PatternFault::Glued(name()),
            ] {
                assert!(pattern_fault(*tongue, &wrong).contains("kunde.nmae"), "{wrong:?}");
            }
        }
    }
}
