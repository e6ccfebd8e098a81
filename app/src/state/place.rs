//! Where in the app somebody is, and its address. Pure: nobody here touches the address bar.

use domain::id::Id;

use crate::state::index::Index;

/// A register of a job.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Register {
    #[default]
    Basis,
    Lines,
    Papers,
    Attachments,
    Past,
}

/// A page of "Mehr".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chapter {
    House,
    Templates,
    Ranges,
    Staff,
    Import,
    Device,
    Look,
    About,
}

/// A place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Start,
    SignIn,
    Join,
    Today,
    /// The month's figures, for managers.
    Month,
    /// The list of jobs, perhaps of one vehicle only, and the job that is open beside it.
    Jobs {
        vehicle: Option<Id>,
        open: Option<(Id, Register)>,
    },
    Vehicles(Option<Id>),
    Customers(Option<Id>),
    /// A register of a customer's sheet; without one the sheet opens the first that holds something.
    CustomerIndex(Id, Index),
    NewCustomer,
    /// Customers who are perhaps one, or two of them side by side.
    Doubles(Option<(Id, Id)>),
    More(Option<Chapter>),
}

/// A part of the app, as the navigation names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Section {
    Today,
    Jobs,
    Vehicles,
    Customers,
    More,
    /// Before somebody is signed in.
    Door,
}

impl Register {
    pub const ALL: [Register; 5] =
        [Register::Basis, Register::Lines, Register::Papers, Register::Attachments, Register::Past];

    /// Its word in the address.
    pub fn word(self) -> &'static str {
        match self {
            Register::Basis => "basis",
            Register::Lines => "posten",
            Register::Papers => "dokumente",
            Register::Attachments => "anhaenge",
            Register::Past => "verlauf",
        }
    }

    fn of(word: &str) -> Option<Register> {
        Register::ALL.into_iter().find(|register| register.word() == word)
    }
}

impl Chapter {
    pub const ALL: [Chapter; 8] = [
        Chapter::House,
        Chapter::Templates,
        Chapter::Ranges,
        Chapter::Staff,
        Chapter::Import,
        Chapter::Device,
        Chapter::Look,
        Chapter::About,
    ];

    fn path(self) -> &'static str {
        match self {
            Chapter::House => "/more/house",
            Chapter::Templates => "/more/templates",
            Chapter::Ranges => "/more/ranges",
            Chapter::Staff => "/more/staff",
            Chapter::Import => "/import",
            Chapter::Device => "/more/device",
            Chapter::Look => "/more/look",
            Chapter::About => "/more/about",
        }
    }
}

impl Place {
    /// The first page.
    pub const HOME: Place = Place::Today;

    /// The whole list of jobs.
    pub const JOBS: Place = Place::Jobs { vehicle: None, open: None };

    /// A job's first register.
    pub fn job(id: Id) -> Place {
        Place::Jobs { vehicle: None, open: Some((id, Register::Basis)) }
    }

    /// The jobs of a vehicle.
    pub fn jobs_of(vehicle: Id) -> Place {
        Place::Jobs { vehicle: Some(vehicle), open: None }
    }

    /// The part of the app that it lies in.
    pub fn section(self) -> Section {
        match self {
            Place::Start | Place::SignIn | Place::Join => Section::Door,
            Place::Today | Place::Month => Section::Today,
            Place::Jobs { .. } => Section::Jobs,
            Place::Vehicles(_) => Section::Vehicles,
            Place::Customers(_) | Place::CustomerIndex(..) | Place::NewCustomer | Place::Doubles(_) => {
                Section::Customers
            }
            Place::More(_) => Section::More,
        }
    }

    /// Whether something stands beside the list.
    pub fn is_open(self) -> bool {
        match self {
            Place::Jobs { open, .. } => open.is_some(),
            Place::Vehicles(open) | Place::Customers(open) => open.is_some(),
            Place::More(open) => open.is_some(),
            Place::Today => false,
            Place::CustomerIndex(..)
            | Place::Month
            | Place::NewCustomer
            | Place::Doubles(_)
            | Place::Start
            | Place::SignIn
            | Place::Join => true,
        }
    }

    /// The list that it was opened from.
    pub fn list(self) -> Place {
        match self {
            Place::Jobs { vehicle, .. } => Place::Jobs { vehicle, open: None },
            Place::Vehicles(_) => Place::Vehicles(None),
            Place::Doubles(Some(_)) => Place::Doubles(None),
            Place::Customers(_) | Place::CustomerIndex(..) | Place::NewCustomer | Place::Doubles(None) => {
                Place::Customers(None)
            }
            Place::More(_) => Place::More(None),
            Place::Today | Place::Month | Place::Start | Place::SignIn | Place::Join => Place::HOME,
        }
    }

    /// The record that is open.
    pub fn record(self) -> Option<Id> {
        match self {
            Place::Jobs { open, .. } => open.map(|(id, _)| id),
            Place::Vehicles(open) | Place::Customers(open) => open,
            Place::CustomerIndex(id, _) => Some(id),
            _ => None,
        }
    }

    /// Its address.
    pub fn path(self) -> String {
        match self {
            Place::Start => "/start".to_owned(),
            Place::SignIn => "/sign-in".to_owned(),
            Place::Join => "/join".to_owned(),
            Place::Today => "/today".to_owned(),
            Place::Month => "/month".to_owned(),
            Place::Jobs { vehicle, open } => jobs_path(vehicle, open),
            Place::Vehicles(open) => with_id("/vehicles", open),
            Place::Customers(open) => with_id("/customers", open),
            Place::CustomerIndex(id, index) => format!("/customers/{id}/{}", index.word()),
            Place::NewCustomer => "/customers/new".to_owned(),
            Place::Doubles(None) => "/customers/duplicates".to_owned(),
            Place::Doubles(Some((one, other))) => format!("/customers/duplicates/{one}/{other}"),
            Place::More(None) => "/more".to_owned(),
            Place::More(Some(chapter)) => chapter.path().to_owned(),
        }
    }

    /// The place of an address; `None` where there is none.
    pub fn of(address: &str) -> Option<Place> {
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let vehicle = query.split('&').find_map(|pair| Id::parse(pair.strip_prefix("vehicle=")?));
        Some(match parts.as_slice() {
            [] | ["today"] => Place::Today,
            ["month"] => Place::Month,
            ["jobs"] => Place::Jobs { vehicle, open: None },
            ["jobs", id] => Place::Jobs { vehicle, open: Some((Id::parse(id)?, Register::Basis)) },
            ["jobs", id, register] => {
                Place::Jobs { vehicle, open: Some((Id::parse(id)?, Register::of(register)?)) }
            }
            ["vehicles"] => Place::Vehicles(None),
            ["vehicles", id] => Place::Vehicles(Some(Id::parse(id)?)),
            ["customers"] => Place::Customers(None),
            ["customers", "new"] => Place::NewCustomer,
            ["customers", "duplicates"] => Place::Doubles(None),
            ["customers", "duplicates", one, other] => {
                Place::Doubles(Some((Id::parse(one)?, Id::parse(other)?)))
            }
            ["customers", id] => Place::Customers(Some(Id::parse(id)?)),
            ["customers", id, index] => Place::CustomerIndex(Id::parse(id)?, Index::of(index)?),
            ["more"] => Place::More(None),
            ["start"] => Place::Start,
            ["sign-in"] => Place::SignIn,
            ["join"] => Place::Join,
            _ => Place::More(Some(Chapter::ALL.into_iter().find(|chapter| chapter.path() == path)?)),
        })
    }
}

fn with_id(list: &str, open: Option<Id>) -> String {
    open.map_or_else(|| list.to_owned(), |id| format!("{list}/{id}"))
}

fn jobs_path(vehicle: Option<Id>, open: Option<(Id, Register)>) -> String {
    let mut path = with_id("/jobs", open.map(|(id, _)| id));
    if let Some((_, register)) = open.filter(|(_, register)| *register != Register::Basis) {
        path.push('/');
        path.push_str(register.word());
    }
    if let Some(vehicle) = vehicle {
        path.push_str("?vehicle=");
        path.push_str(&vehicle.hex());
    }
    path
}

#[cfg(test)]
mod tests {
    use domain::id::Id;

    use super::{Chapter, Place, Register, Section};
    use crate::state::index::Index;

    #[test]
    fn every_place_is_found_again_by_its_address() {
        let (a, b) = (Id([7; 16]), Id([171; 16]));
        let mut places = vec![
            Place::Start,
            Place::SignIn,
            Place::Join,
            Place::Today,
            Place::Month,
            Place::JOBS,
            Place::job(a),
            Place::jobs_of(b),
            Place::Jobs { vehicle: Some(b), open: Some((a, Register::Lines)) },
            Place::Jobs { vehicle: None, open: Some((a, Register::Papers)) },
            Place::Vehicles(None),
            Place::Vehicles(Some(a)),
            Place::Customers(None),
            Place::Customers(Some(b)),
            Place::NewCustomer,
            Place::Doubles(None),
            Place::Doubles(Some((a, b))),
            Place::More(None),
        ];
        places.extend(Chapter::ALL.map(|chapter| Place::More(Some(chapter))));
        places.extend(Index::ALL.map(|index| Place::CustomerIndex(b, index)));
        for place in places {
            assert_eq!(Place::of(&place.path()), Some(place), "{}", place.path());
            let above = place.list();
            assert!(!above.list().is_open() || place.section() == Section::Door);
        }
    }

    #[test]
    fn the_bare_address_is_what_is_to_be_done_and_nonsense_is_nowhere() {
        assert_eq!(Place::of("/"), Some(Place::HOME));
        assert_eq!(Place::of("/jobs/?vehicle=x"), Some(Place::JOBS));
        for wrong in ["/jobs/12", "/vehicles/new", "/jobs/00/basis/more", "/more/nothing", "/heute"] {
            assert_eq!(Place::of(wrong), None, "{wrong}");
        }
        let id = Id([7; 16]);
        assert_eq!(Place::of(&format!("/jobs/{id}/alles")), None);
        assert_eq!(Place::of(&format!("/customers/{id}/alles")), None);
    }
}
