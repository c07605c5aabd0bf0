//! The settings that are not as they are by themselves, as they are written.

use super::Config;

impl Config {
    /// Each setting that `other` does not have so, and its value.
    pub fn differing(&self, other: &Config) -> Vec<(&'static str, String)> {
        let all = self.all().into_iter().zip(other.all());
        all.filter(|(own, other)| own != other).map(|(own, _)| own).collect()
    }

    /// Every setting with its value, in the order of the documentation.
    fn all(&self) -> [(&'static str, String); 11] {
        let list = |words: &[String]| format!("[{}]", words.join(", "));
        let map = |pairs: Vec<(&String, &'static str)>| {
            let pairs = pairs.iter().map(|(word, value)| format!("{word}: {value}"));
            format!("{{{}}}", pairs.collect::<Vec<String>>().join(", "))
        };
        [
            ("files", list(&self.files)),
            ("start", self.start.map_or(String::new(), |day| day.to_string())),
            ("statuses", map(self.statuses.iter().map(|(w, kind)| (w, kind.name())).collect())),
            ("priorities", map(self.priorities.iter().map(|(w, p)| (w, p.name())).collect())),
            ("fields", list(&self.fields)),
            ("items", self.items.map_or(String::new(), |level| format!("h{level}"))),
            ("ignore", list(&self.ignore)),
            ("severity", map(self.severity.iter().map(|(w, level)| (w, level.name())).collect())),
            ("rules", list(&self.rules)),
            ("keep_true", self.keep_true.to_string()),
            ("touch_last_updated", self.touch_last_updated.to_string()),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_usual_is_told_as_it_is_written() {
        let text = "items: h3\nstatuses: {parked: blocked}\nkeep_true: false\n";
        let config = Config::parse(text).unwrap();
        let told = config.differing(&Config::default());
        let told: Vec<String> = told.iter().map(|(key, value)| format!("{key}: {value}")).collect();
        assert_eq!(told, ["statuses: {parked: blocked}", "items: h3", "keep_true: false"]);
    }
}
