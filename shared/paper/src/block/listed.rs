//! What the texts of a paper may ask for: its own variables, and those of its lists.

use domain::document::template::Source;
use domain::document::template::variable::{List, Variable};
use domain::money::Cents;
use domain::sale::line::Line;
use domain::sale::trade_in::TradeIn;
use domain::tongue::Tongue;
use words::format;

use crate::block::items::{described, quantity};
use crate::block::value::value;
use crate::fact::Facts;

/// The values of a paper's texts.
pub struct Values<'a> {
    facts: &'a Facts,
    lines: Vec<(Line, Cents)>,
    traded: Vec<&'a TradeIn>,
}

impl<'a> Values<'a> {
    /// Those of these facts.
    pub fn of(facts: &'a Facts) -> Values<'a> {
        let traded = facts.trade_ins.iter().filter(|one| !one.gone);
        let lines = facts.printed().into_iter().zip(facts.amounts());
        Values { facts, lines: lines.collect(), traded: traded.collect() }
    }
}

impl Source for &Values<'_> {
    fn value(&self, variable: Variable, nth: usize) -> String {
        let tongue = self.facts.tongue;
        match variable.list() {
            None => value(self.facts, variable),
            Some(List::Lines) => self
                .lines
                .get(nth)
                .map(|(line, amount)| item(tongue, line, *amount, variable))
                .unwrap_or_default(),
            Some(List::TradeIns) => {
                self.traded.get(nth).map(|one| trade(tongue, one, variable)).unwrap_or_default()
            }
        }
    }

    fn count(&self, list: List) -> usize {
        match list {
            List::Lines => self.lines.len(),
            List::TradeIns => self.traded.len(),
        }
    }
}

fn item(tongue: Tongue, line: &Line, amount: Cents, variable: Variable) -> String {
    match variable {
        Variable::LineText => described(tongue, line),
        Variable::LineQuantity => quantity(tongue, line),
        Variable::LinePrice => format::money(tongue, line.price),
        _ => format::money(tongue, amount),
    }
}

fn trade(tongue: Tongue, one: &TradeIn, variable: Variable) -> String {
    match variable {
        Variable::TradeTitle => one.title(),
        Variable::TradeVin => one.vin.clone(),
        Variable::TradePlate => one.plate.clone(),
        Variable::TradeMileage => one.mileage.map(|km| format::unit(tongue, km, "km")).unwrap_or_default(),
        _ => format::money(tongue, one.value),
    }
}
