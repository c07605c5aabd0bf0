//! How roadmaps of many dialects and languages are read: small documents, each with what a careful
//! person would answer. What is expected is the label guide's, not what the program happens to say.

mod dialects {
    mod arabic;
    mod buckets;
    mod cards;
    mod chinese;
    mod compounds;
    mod english;
    mod french;
    mod german;
    mod headings;
    mod indonesian;
    mod italian;
    mod japanese;
    mod korean;
    mod lookalikes;
    mod marks;
    mod phases;
    mod portuguese;
    mod priorities;
    mod reading;
    mod rules_buckets;
    mod rules_bullets;
    mod rules_fields;
    mod rules_given;
    mod rules_groups;
    mod rules_headings;
    mod rules_horizons;
    mod rules_ids;
    mod rules_ids_of_languages;
    mod rules_keys;
    mod rules_legends;
    mod rules_marks;
    mod rules_mirrors;
    mod rules_nouns;
    mod rules_priority;
    mod rules_roles;
    mod rules_rows;
    mod rules_sections;
    mod rules_status;
    mod rules_tasks;
    mod rules_texts;
    mod rules_themes;
    mod russian;
    mod spanish;
    mod statuses;
    mod tables;
}
