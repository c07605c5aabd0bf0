//! Themes: guesses at planned work, where a document has nothing stronger.

use super::reading::check_read;

#[test]
fn bold_leads_of_a_roadmap_without_items_are_themes() {
    check_read(
        "
# Roadmap of the zoo

## Animals

- **Owls** — four of them
- **Otters** — they need a pond

## Visitors

- **Café** — with cake
- **Bus stop** — at the gate
",
        r#"
theme "Owls" unknown
theme "Otters" unknown
theme "Café" unknown
theme "Bus stop" unknown
"#,
    );
}

#[test]
fn one_item_makes_themes_needless() {
    check_read(
        "
# Roadmap of the zoo

## Animals

- **Owls** — four of them
- **Otters** — they need a pond

## Visitors

- **Café** — with cake
- **Bus stop** — at the gate

## Done

- Fence
",
        r#"
bullet "Fence" done/bucket
"#,
    );
}

#[test]
fn what_does_not_call_itself_a_roadmap_has_no_themes() {
    check_read(
        "
# Notes on the zoo

## Animals

- **Owls** — four of them
- **Otters** — they need a pond

## Visitors

- **Café** — with cake
- **Bus stop** — at the gate
",
        "",
    );
}

#[test]
fn innermost_headings_are_themes_where_bullets_have_no_bold_leads() {
    check_read(
        "
# Zoo-Fahrplan

## Tiere

### Eulen

Vier davon.

### Otter

Sie brauchen einen Teich.

## Besucher

### Café

- mit Kuchen
- mit **Tee**

### Bushaltestelle

Am Tor.

### Hintergrund

Der Zoo ist alt.

### Leer
",
        r#"
theme "Eulen" unknown
theme "Otter" unknown
theme "Café" unknown
theme "Bushaltestelle" unknown
"#,
    );
}

#[test]
fn three_headings_are_the_parts_of_a_text() {
    check_read(
        "
# Roadmap of the zoo

## Animals

We like them.

## Visitors

We need them.

## Money

We have none.
",
        "",
    );
}

#[test]
fn the_title_of_a_roadmap_is_known_in_many_languages() {
    for title in
        ["动物园路线图", "動物園ロードマップ", "Hoja de ruta del zoo", "Дорожная карта зоопарка"]
    {
        check_read(
            &format!(
                "# {title}\n\n## 1\n\n- **A** — x\n- **B** — x\n\n## 2\n\n- **C** — x\n- **D** — x\n"
            ),
            r#"
theme "A" unknown
theme "B" unknown
theme "C" unknown
theme "D" unknown
"#,
        );
    }
}
