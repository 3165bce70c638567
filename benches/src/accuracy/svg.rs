//! Plots, written as SVG by hand: lines over the yaw, and maps of cells.

use std::fmt::Write as _;

use super::html::escaped;

/// Colours that are told apart by most eyes. Source: Okabe and Ito 2008.
const COLOURS: [&str; 6] = [
    "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00",
];
const FONT: &str = "font-family=\"system-ui,sans-serif\"";

/// A named line of points.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its name.
    pub name: String,
    /// Its points; one that is missing breaks the line.
    pub points: Vec<(f64, Option<f64>)>,
}

/// Lines over a common axis, with a level that should not be passed.
pub fn lines(title: &str, axes: [&str; 2], lines: &[Line], level: Option<f64>) -> String {
    let (width, height) = (720.0, 300.0);
    let (left, right, top, bottom) = (56.0, 230.0, 34.0, 44.0);
    let xs = lines
        .iter()
        .flat_map(|line| line.points.iter().map(|point| point.0));
    let ys = lines
        .iter()
        .flat_map(|line| line.points.iter().filter_map(|point| point.1));
    let (x_low, x_high) = range(xs);
    let (_, y_high) = range(ys.chain(level).chain([0.0]));
    let y_high = nice(y_high);
    let px = |x: f64| left + (x - x_low) / (x_high - x_low).max(1e-9) * (width - left - right);
    let py = |y: f64| height - bottom - y / y_high * (height - top - bottom);
    let mut out = begin(width, height, title);
    for tick in 0..=4 {
        let value = y_high * f64::from(tick) / 4.0;
        let y = py(value);
        let _ = write!(
            out,
            "<line x1=\"{left}\" x2=\"{:.1}\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"#e2ddd1\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\" font-size=\"11\" text-anchor=\"end\" {FONT}>{value:.1}</text>",
            width - right,
            left - 6.0,
            y + 4.0
        );
    }
    let mut shown: Vec<f64> = lines
        .iter()
        .flat_map(|l| l.points.iter().map(|p| p.0))
        .collect();
    shown.sort_unstable_by(f64::total_cmp);
    shown.dedup();
    for x in shown.iter().step_by(shown.len().div_ceil(9).max(1)) {
        let _ = write!(
            out,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"11\" text-anchor=\"middle\" {FONT}>{x:.0}</text>",
            px(*x),
            height - bottom + 16.0
        );
    }
    axis_names(&mut out, axes, (width, height), (left, right, top));
    if let Some(level) = level {
        let y = py(level);
        let _ = write!(
            out,
            "<line x1=\"{left}\" x2=\"{:.1}\" y1=\"{y:.1}\" y2=\"{y:.1}\" stroke=\"#16212b\" \
             stroke-dasharray=\"5 4\"/>",
            width - right
        );
    }
    let place = |(x, y): (f64, f64)| (px(x), py(y));
    for ((number, line), colour) in lines.iter().enumerate().zip(COLOURS.iter().cycle()) {
        let key = (width - right + 12.0, top + 18.0 * number as f64);
        draw_line(&mut out, line, colour, key, place);
    }
    out.push_str("</svg>");
    out
}

fn draw_line(
    out: &mut String,
    line: &Line,
    colour: &str,
    (key_x, key_y): (f64, f64),
    place: impl Fn((f64, f64)) -> (f64, f64),
) {
    let mut path = String::new();
    let mut open = false;
    for (x, y) in &line.points {
        let Some(y) = y else {
            open = false;
            continue;
        };
        let (x, y) = place((*x, *y));
        let _ = write!(path, "{}{x:.1} {y:.1}", if open { "L" } else { "M" });
        let _ = write!(
            out,
            "<circle cx=\"{x:.1}\" cy=\"{y:.1}\" r=\"2.5\" fill=\"{colour}\"/>"
        );
        open = true;
    }
    let _ = write!(
        out,
        "<path d=\"{path}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>\
         <rect x=\"{key_x:.1}\" y=\"{key_y:.1}\" width=\"12\" height=\"12\" fill=\"{colour}\"/>\
         <text x=\"{:.1}\" y=\"{:.1}\" font-size=\"12\" {FONT}>{}</text>",
        key_x + 18.0,
        key_y + 10.0,
        escaped(&line.name)
    );
}

/// A cell of a map.
#[derive(Debug, Clone, PartialEq)]
pub struct MapCell {
    /// What is written in it.
    pub text: String,
    /// How good it is: 0 bad, 1 good. Missing: nothing is known, the cell stays grey.
    pub good: Option<f64>,
}

/// A map of cells, row by row.
pub fn map(title: &str, columns: &[String], rows: &[(String, Vec<MapCell>)]) -> String {
    let longest = |names: &mut dyn Iterator<Item = usize>| names.max().unwrap_or(0) as f64;
    let left = longest(&mut rows.iter().map(|row| row.0.chars().count())) * 6.6 + 16.0;
    let head = longest(&mut columns.iter().map(|name| name.chars().count()));
    let steep = head > 4.0;
    let top = if steep { head * 5.0 + 44.0 } else { 52.0 };
    let (cell_w, cell_h) = (44.0, 20.0);
    let width = left + cell_w * columns.len() as f64 + if steep { 70.0 } else { 12.0 };
    let height = top + cell_h * rows.len() as f64 + 10.0;
    let mut out = begin(
        width.max(title.chars().count() as f64 * 8.6 + 24.0),
        height,
        title,
    );
    for (number, name) in columns.iter().enumerate() {
        let x = left + cell_w * (number as f64 + 0.5);
        let y = top - 6.0;
        let turn = if steep {
            format!("text-anchor=\"start\" transform=\"rotate(-50 {x:.1} {y:.1})\"")
        } else {
            "text-anchor=\"middle\"".to_owned()
        };
        let name = escaped(name);
        let _ = write!(
            out,
            "<text x=\"{x:.1}\" y=\"{y:.1}\" font-size=\"11\" {FONT} {turn}>{name}</text>"
        );
    }
    for (number, (name, cells)) in rows.iter().enumerate() {
        let y = top + cell_h * number as f64;
        let _ = write!(
            out,
            "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"11\" text-anchor=\"end\" {FONT}>{}</text>",
            left - 6.0,
            y + 14.0,
            escaped(name)
        );
        for (place, cell) in cells.iter().enumerate() {
            let x = left + cell_w * place as f64;
            let _ = write!(
                out,
                "<rect x=\"{x:.1}\" y=\"{y:.1}\" width=\"{:.1}\" height=\"{:.1}\" fill=\"{}\"/>\
                 <text x=\"{:.1}\" y=\"{:.1}\" font-size=\"10\" text-anchor=\"middle\" {FONT}>{}</text>",
                cell_w - 2.0,
                cell_h - 2.0,
                colour(cell.good),
                x + cell_w / 2.0 - 1.0,
                y + 13.0,
                escaped(&cell.text)
            );
        }
    }
    out.push_str("</svg>");
    out
}

/// From orange over pale to blue; grey for nothing known.
fn colour(good: Option<f64>) -> String {
    let Some(good) = good.map(|good| good.clamp(0.0, 1.0)) else {
        return "#e6e3dc".to_owned();
    };
    let mix = |from: [f64; 3], to: [f64; 3], share: f64| -> String {
        let [r, g, b] = [0, 1, 2].map(|channel: usize| {
            let (a, z) = (from.get(channel), to.get(channel));
            let (a, z) = (
                a.copied().unwrap_or_default(),
                z.copied().unwrap_or_default(),
            );
            (a + (z - a) * share).round() as u8
        });
        format!("#{r:02x}{g:02x}{b:02x}")
    };
    let (bad, middle, fine) = (
        [226.0, 128.0, 74.0],
        [247.0, 239.0, 214.0],
        [132.0, 189.0, 222.0],
    );
    if good < 0.5 {
        mix(bad, middle, good * 2.0)
    } else {
        mix(middle, fine, good * 2.0 - 1.0)
    }
}

fn begin(width: f64, height: f64, title: &str) -> String {
    let title = escaped(title);
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width:.0} {height:.0}\" \
         width=\"{width:.0}\" height=\"{height:.0}\" role=\"img\" aria-label=\"{title}\">\
         <rect width=\"100%\" height=\"100%\" fill=\"#ffffff\"/>\
         <text x=\"12\" y=\"20\" font-size=\"14\" font-weight=\"600\" {FONT}>{title}</text>"
    )
}

fn axis_names(
    out: &mut String,
    [x_name, y_name]: [&str; 2],
    (width, height): (f64, f64),
    (left, right, top): (f64, f64, f64),
) {
    let _ = write!(
        out,
        "<text x=\"{:.1}\" y=\"{:.1}\" font-size=\"12\" text-anchor=\"middle\" {FONT}>{}</text>\
         <text x=\"14\" y=\"{:.1}\" font-size=\"12\" text-anchor=\"middle\" {FONT} \
         transform=\"rotate(-90 14 {:.1})\">{}</text>",
        left.midpoint(width - right),
        height - 8.0,
        escaped(x_name),
        height.midpoint(top),
        height.midpoint(top),
        escaped(y_name)
    );
}

fn range(values: impl Iterator<Item = f64>) -> (f64, f64) {
    values
        .filter(|value| value.is_finite())
        .fold((f64::MAX, f64::MIN), |(low, high), value| {
            (low.min(value), high.max(value))
        })
}

/// The next number of one digit that is 1, 2, 4, 6 or 8.
fn nice(high: f64) -> f64 {
    if !(high.is_finite() && high > 0.0) {
        return 1.0;
    }
    let power = 10_f64.powf(high.log10().floor());
    [1.0, 2.0, 4.0, 6.0, 8.0, 10.0]
        .into_iter()
        .map(|digit| digit * power)
        .find(|value| *value >= high)
        .unwrap_or(high)
}

#[cfg(test)]
mod tests {
    use super::{Line, MapCell, lines, map};

    #[test]
    fn plots_are_well_formed_and_finite_for_odd_input() {
        let line = |points: Vec<(f64, Option<f64>)>| Line {
            name: "a<b".to_owned(),
            points,
        };
        for svg in [
            lines(
                "t",
                ["x", "y"],
                &[line(vec![
                    (0.0, Some(1.0)),
                    (15.0, None),
                    (30.0, Some(3.0)),
                ])],
                Some(2.0),
            ),
            lines("t", ["x", "y"], &[], None),
            lines("t", ["x", "y"], &[line(vec![(0.0, None)])], None),
            map(
                "t",
                &["0".to_owned()],
                &[(
                    "row".to_owned(),
                    vec![MapCell {
                        text: "1".to_owned(),
                        good: Some(0.3),
                    }],
                )],
            ),
            map("t", &[], &[]),
        ] {
            assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"));
            assert!(
                !svg.contains("NaN") && !svg.contains("inf") && !svg.contains("a<b"),
                "{svg}"
            );
        }
    }
}
