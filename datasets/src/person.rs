//! Who is drawn: body, age, skin, hair and clothes.

use glam::Vec3;
use goodform_pose::kinematics::Body;

use crate::chance::Chance;

/// How hair is worn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Hair {
    /// Short, with a fringe.
    #[default]
    Short,
    /// Down to the shoulders.
    Long,
    /// Tied to a knot.
    Bun,
    /// None.
    Bald,
}

/// A person: all that is seen of them but the movement. Colours are 0-1, red, green, blue.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Person {
    /// Lengths and girth.
    pub body: Body,
    /// How bent with age, 0-1; [`crate::TrackOptions::stoop`] bends the movement.
    pub stoop: f32,
    /// Colour of the skin.
    pub skin: Vec3,
    /// How hair is worn.
    pub hair: Hair,
    /// Colour of hair and brows.
    pub hair_colour: Vec3,
    /// Colour of the shirt.
    pub shirt: Vec3,
    /// Colour of the trousers.
    pub trousers: Vec3,
    /// Colour of the shoes.
    pub shoes: Vec3,
    /// Sleeves to the wrist.
    pub long_sleeves: bool,
    /// Trousers above the knee.
    pub shorts: bool,
}

const SKINS: [Vec3; 6] = [
    Vec3::new(0.90, 0.70, 0.58),
    Vec3::new(0.94, 0.77, 0.67),
    Vec3::new(0.80, 0.59, 0.45),
    Vec3::new(0.66, 0.46, 0.34),
    Vec3::new(0.50, 0.34, 0.25),
    Vec3::new(0.38, 0.25, 0.19),
];
const HAIRS: [Vec3; 5] = [
    Vec3::new(0.34, 0.22, 0.15),
    Vec3::new(0.16, 0.12, 0.10),
    Vec3::new(0.62, 0.47, 0.28),
    Vec3::new(0.45, 0.24, 0.13),
    Vec3::new(0.22, 0.16, 0.13),
];
const GREY: Vec3 = Vec3::new(0.72, 0.71, 0.70);
const SHIRTS: [Vec3; 7] = [
    Vec3::new(0.20, 0.55, 0.53),
    Vec3::new(0.86, 0.46, 0.36),
    Vec3::new(0.30, 0.44, 0.68),
    Vec3::new(0.88, 0.86, 0.82),
    Vec3::new(0.62, 0.30, 0.38),
    Vec3::new(0.93, 0.74, 0.36),
    Vec3::new(0.28, 0.28, 0.31),
];
const TROUSERS: [Vec3; 5] = [
    Vec3::new(0.24, 0.29, 0.40),
    Vec3::new(0.20, 0.20, 0.23),
    Vec3::new(0.45, 0.44, 0.44),
    Vec3::new(0.34, 0.26, 0.33),
    Vec3::new(0.55, 0.48, 0.38),
];
const SHOES: [Vec3; 4] = [
    Vec3::new(0.87, 0.45, 0.34),
    Vec3::new(0.90, 0.90, 0.89),
    Vec3::new(0.25, 0.26, 0.30),
    Vec3::new(0.34, 0.52, 0.62),
];

impl Default for Person {
    /// The person patients see in demonstrations.
    fn default() -> Self {
        Self {
            body: Body::default(),
            stoop: 0.0,
            skin: Vec3::new(0.90, 0.70, 0.58),
            hair: Hair::Short,
            hair_colour: Vec3::new(0.34, 0.22, 0.15),
            shirt: Vec3::new(0.20, 0.55, 0.53),
            trousers: Vec3::new(0.24, 0.29, 0.40),
            shoes: Vec3::new(0.87, 0.45, 0.34),
            long_sleeves: false,
            shorts: false,
        }
    }
}

impl Person {
    /// Somebody: the same seed is the same person. 1.45 to 2.0 m, slim to heavy, young to old.
    pub fn of_seed(seed: u64) -> Self {
        let mut chance = Chance::new(seed, 3);
        let height_m = (1.70 + 0.13 * 1.6 * chance.around()).clamp(1.45, 2.0);
        let girth = (1.08 + 0.32 * chance.around()).clamp(0.85, 1.45);
        let age = chance.between(0.0, 1.0);
        let old = ((age - 0.55) / 0.45).max(0.0);
        let usual = Self::default();
        let hairs = [Hair::Short, Hair::Long, Hair::Bun, Hair::Short, Hair::Bald];
        let colour = chance.pick(&HAIRS).unwrap_or(usual.hair_colour);
        Self {
            body: Body::of_height(height_m).with_girth(girth),
            stoop: old * chance.between(0.2, 1.0),
            skin: chance.pick(&SKINS).unwrap_or(usual.skin),
            hair: chance.pick(&hairs).unwrap_or_default(),
            hair_colour: colour.lerp(GREY, (old * 1.6).min(1.0)),
            shirt: chance.pick(&SHIRTS).unwrap_or(usual.shirt),
            trousers: chance.pick(&TROUSERS).unwrap_or(usual.trousers),
            shoes: chance.pick(&SHOES).unwrap_or(usual.shoes),
            long_sleeves: chance.between(0.0, 1.0) < 0.3,
            shorts: chance.between(0.0, 1.0) < 0.25,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Person;

    #[test]
    fn people_differ_and_stay_within_what_there_is() {
        let people: Vec<Person> = (0..200).map(Person::of_seed).collect();
        assert_eq!(Person::of_seed(7), people[7]);
        let heights = people.iter().map(|person| person.body.height_m);
        assert!(heights.clone().all(|height| (1.45..=2.0).contains(&height)));
        assert!(heights.clone().any(|height| height < 1.58) && heights.clone().any(|h| h > 1.82));
        assert!(people.iter().any(|person| person.body.girth > 1.25));
        assert!(people.iter().any(|person| person.stoop > 0.4));
    }
}
