//! A vehicle that the dealership offers.

use crate::car::energy::Fuel;
use crate::car::vin;
use crate::field::Problem;
use crate::money::Cents;
use crate::sale::tax::Taxation;
use crate::time::Day;
use crate::{choice, record};

choice!(
    /// What the car is sold as.
    Condition { Used = "used", New = "new", Demonstration = "demonstration", DayRegistration = "day_registration", Employee = "employee", Classic = "classic" }
);

choice!(
    /// "Getriebe".
    Gearbox { Manual = "manual", Automatic = "automatic" }
);

choice!(
    /// Shape of the body; also decides which silhouette stands in for a missing picture.
    Body { Hatchback = "hatchback", Saloon = "saloon", Estate = "estate", Suv = "suv", Convertible = "convertible", Coupe = "coupe", Van = "van", Transporter = "transporter", Pickup = "pickup", Other = "other" }
);

record!(
    /// A vehicle in stock or on order.
    Vehicle / VehicleField {
        /// The dealership's own number ("interne Nummer").
        Number: number: String = "number",
        Make: make: String = "make",
        Model: model: String = "model",
        /// Trim and engine, as it stands on the sign.
        Variant: variant: String = "variant",
        Condition: condition: Condition = "condition",
        Body: body: Body = "body",
        Vin: vin: String = "vin" as Vin,
        Plate: plate: String = "plate" as Plate,
        /// Manufacturer key, field 2.1 of the registration ("HSN").
        Hsn: hsn: String = "hsn",
        /// Type key, field 2.2 ("TSN").
        Tsn: tsn: String = "tsn",
        /// "Erstzulassung".
        FirstRegistration: first_registration: Option<Day> = "first_registration",
        /// Kilometres.
        Mileage: mileage: Option<i64> = "mileage",
        /// Kilowatts.
        Power: power: Option<i64> = "power",
        /// Cubic centimetres.
        Displacement: displacement: Option<i64> = "displacement",
        Fuel: fuel: Fuel = "fuel",
        Gearbox: gearbox: Gearbox = "gearbox",
        Colour: colour: String = "colour",
        Doors: doors: Option<i64> = "doors",
        Seats: seats: Option<i64> = "seats",
        /// "Vorbesitzer".
        Owners: owners: Option<i64> = "owners",
        AccidentFree: accident_free: bool = "accident_free",
        /// General inspection due ("HU").
        InspectionDue: inspection_due: Option<Day> = "inspection_due",
        /// Gross end price in cents, transfer included (PAngV).
        Price: price: Option<Cents> = "price",
        /// Regular ("MwSt. ausweisbar") or margin scheme (§ 25a UStG).
        Taxation: taxation: Taxation = "taxation",
        /// In stock since.
        Arrived: arrived: Option<Day> = "arrived",
        Location: location: String = "location",
        Equipment: equipment: String = "equipment" as Paragraph,
        Remark: remark: String = "remark" as Paragraph,
        /// WLTP combined, hundredths of a litre (kg for gas) per 100 km.
        Consumption: consumption: Option<i64> = "wltp.consumption" as Quantity,
        /// WLTP combined, hundredths of a kWh per 100 km.
        PowerConsumption: power_consumption: Option<i64> = "wltp.power" as Quantity,
        /// WLTP combined, grams of CO₂ per km.
        Co2: co2: Option<i64> = "wltp.co2",
        /// Plug-in hybrids with a discharged battery, grams of CO₂ per km.
        Co2Discharged: co2_discharged: Option<i64> = "wltp.co2_discharged",
        /// Electric range in km.
        Range: range: Option<i64> = "wltp.range",
        /// Energy costs at 15,000 km a year, cents.
        EnergyCost: energy_cost: Option<Cents> = "wltp.energy_cost",
        /// Motor vehicle tax per year, cents.
        VehicleTax: vehicle_tax: Option<Cents> = "wltp.vehicle_tax",
        /// Possible CO₂ costs over ten years at a mean price, cents.
        Co2Cost: co2_cost: Option<Cents> = "wltp.co2_cost",
        /// Address of a picture (kept small; JPEG or PNG).
        Picture: picture: Vec<u8> = "picture",
    }
);

impl Vehicle {
    /// Make, model and variant in one line.
    pub fn title(&self) -> String {
        [&self.make, &self.model, &self.variant]
            .into_iter()
            .filter(|part| !part.is_empty())
            .cloned()
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// Metric horsepower ("PS") of the power in kilowatts.
    pub fn horsepower(&self) -> Option<i64> {
        self.power.map(|kw| (kw * 135_962 + 50_000) / 100_000)
    }

    /// Everything that looks wrong. Nothing of it keeps anybody from saving.
    pub fn problems(&self) -> Vec<(VehicleField, Problem)> {
        let vin =
            (!self.vin.is_empty()).then(|| vin::problem(&self.vin)).flatten().map(|p| (VehicleField::Vin, p));
        let name = (self.make.is_empty() && self.model.is_empty())
            .then_some((VehicleField::Make, Problem::NameMissing));
        let negative =
            |field, value: Option<i64>| value.filter(|v| *v < 0).map(|_| (field, Problem::Negative));
        let numbers = [
            negative(VehicleField::Mileage, self.mileage),
            negative(VehicleField::Power, self.power),
            negative(VehicleField::Price, self.price.map(|p| p.0)),
            negative(VehicleField::Owners, self.owners),
        ];
        [vin, name].into_iter().chain(numbers).flatten().collect()
    }

    /// New in the sense of § 1 Pkw-EnVKV: under 1,000 km or first registered at most eight months before `today`,
    /// or not yet registered at all.
    pub fn is_new_for_labelling(&self, today: Day) -> bool {
        let fresh = self.first_registration.is_none_or(|day| today.0 - day.0 <= 243);
        self.condition != Condition::Used
            && self.condition != Condition::Classic
            && (fresh || self.mileage.is_some_and(|km| km < 1000))
    }
}

#[cfg(test)]
mod tests {
    use super::{Vehicle, VehicleField};
    use crate::field::Problem;

    #[test]
    fn kilowatts_become_horsepower() {
        for (kw, ps) in [(77, 105), (110, 150), (180, 245), (85, 116)] {
            assert_eq!(Vehicle { power: Some(kw), ..Vehicle::default() }.horsepower(), Some(ps), "{kw}");
        }
    }

    #[test]
    fn a_car_without_a_name_or_with_a_short_vin_is_noticed() {
        let car = Vehicle { vin: "WVW".to_owned(), mileage: Some(-1), ..Vehicle::default() };
        assert_eq!(
            car.problems(),
            [
                (VehicleField::Vin, Problem::VinLength),
                (VehicleField::Make, Problem::NameMissing),
                (VehicleField::Mileage, Problem::Negative)
            ]
        );
    }
}
