//! German.

use super::reading::check_read;

#[test]
fn cards_with_fields() {
    check_read(
        "
# Fahrplan Stadtbücherei

**Stand:** 12.03.2026

## Phase 1: Ausleihe

### 1.1 Leseausweis

- **Status:** Abgeschlossen
- **Priorität:** Hoch
- **Verantwortlich:** Frau Brandt

### 1.2 Mahnungen

- **Status:** In Bearbeitung
- **Priorität:** Kritisch
- **Fällig:** Ende April

- [x] Textbausteine
- [ ] Versand

### 1.3 Vormerkungen

- **Status:** Noch nicht begonnen
- **Priorität:** Mittel

### 1.4 Fernleihe

- **Status:** Blockiert (Vertrag fehlt)
- **Priorität:** Niedrig

### 1.5 Bestandspflege

- **Status:** Fortlaufend
",
        r#"
card 1.1 "Leseausweis" done/field high
card 1.2 "Mahnungen" active/field critical 1/2
card 1.3 "Vormerkungen" todo/field medium
card 1.4 "Fernleihe" blocked/field low
card 1.5 "Bestandspflege" ongoing/field
"#,
    );
}

#[test]
fn a_table() {
    check_read(
        "
# Fahrplan Stadtbücherei

| Nr. | Vorhaben | Priorität | Status |
|-----|----------|-----------|--------|
| 1 | Leseausweis | hoch | erledigt |
| 2 | Mahnungen | sehr hoch | läuft |
| 3 | Vormerkungen | mittel | ausstehend |
| 4 | Fernleihe | niedrig | zurückgestellt |
| 5 | Lesecafé | gering | ruht |
| 6 | Umzug | hoch | teilweise umgesetzt |
| 7 | Katalog | mittel | ständige Aufgabe |
| 8 | Heizung | dringend | wartet auf Angebot |
",
        r#"
row 1 "Leseausweis" done/row high
row 2 "Mahnungen" active/row critical
row 3 "Vormerkungen" todo/row medium
row 4 "Fernleihe" dropped/row low
row 5 "Lesecafé" blocked/row low
row 6 "Umzug" partial/row high
row 7 "Katalog" ongoing/row medium
row 8 "Heizung" blocked/row critical
"#,
    );
}

#[test]
fn buckets_and_the_rest() {
    check_read(
        "
# Fahrplan Stadtbücherei

## Überblick

- Alles für die Leser

## Erledigt

- Leseausweis

## In Arbeit

- **Mahnungen** – per E-Mail

## Geplant

- [ ] Vormerkungen

## Pausiert

- Lesecafé

## Verworfen

- Lochkarten

## Kurzfristige Ziele

- Regale beschriften

## Mittelfristig

- Neue Lampen

## Langfristige Ziele

- Zweigstelle

## Risiken

- Das Geld reicht nicht

## Erfolgskriterien

- [ ] Tausend Ausweise

## Nächste Schritte

- Angebot einholen
",
        r#"
bullet "Leseausweis" done/bucket
bullet "Mahnungen" active/bucket
bullet "Vormerkungen" todo/bucket
bullet "Lesecafé" blocked/bucket
bullet "Lochkarten" dropped/bucket
bullet "Regale beschriften" todo/bucket
bullet "Neue Lampen" todo/bucket
bullet "Zweigstelle" todo/bucket
"#,
    );
}

#[test]
fn phases_with_words_in_headings() {
    check_read(
        "
# Fahrplan Stadtbücherei

## Phase 1: Ausleihe (abgeschlossen)

- [x] Leseausweis

## Phase 2: Mahnungen — in Arbeit

- [x] Textbausteine
- [ ] Versand

## Schritt 3: Umzug (größtenteils fertig)

## Meilenstein 4: Zweigstelle (verschoben)

## Phase 5: Lampen (geplant)

## Phase 6: Heizung

- [ ] Angebot
",
        r#"
card Phase 1 "Ausleihe" done/heading 1/1
card Phase 2 "Mahnungen" active/heading 1/2
card Schritt 3 "Umzug" partial/heading
card Meilenstein 4 "Zweigstelle" dropped/heading
card Phase 5 "Lampen" todo/heading
card Phase 6 "Heizung" todo/tasks 0/1
"#,
    );
}
