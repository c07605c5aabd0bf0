//! Italian.

use super::reading::check_read;

#[test]
fn cards_with_fields() {
    check_read(
        "
# Tabella di marcia del rifugio

## 1. Tetto

- **Stato:** Completato
- **Priorità:** Alta
- **Responsabile:** Chiara

## 2. Stufa

- **Stato:** In lavorazione
- **Priorità:** Critica

- [x] Ordinare
- [ ] Montare

## 3. Sentiero

- **Stato:** Non ancora iniziato
- **Priorità:** Media
- **Scadenza:** luglio 2026

## 4. Teleferica

- **Stato:** Bloccata (manca il permesso)
- **Priorità:** Bassa

## 5. Manutenzione

- **Stato:** Continua
",
        r#"
card 1 "Tetto" done/field high
card 2 "Stufa" active/field critical 1/2
card 3 "Sentiero" todo/field medium
card 4 "Teleferica" blocked/field low
card 5 "Manutenzione" ongoing/field
"#,
    );
}

#[test]
fn a_table() {
    check_read(
        "
# Tabella di marcia del rifugio

| N. | Attività | Priorità | Stato |
|----|----------|----------|-------|
| 1 | Tetto | alta | finito |
| 2 | Stufa | urgente | in corso |
| 3 | Sentiero | media | da fare |
| 4 | Teleferica | bassa | sospesa |
| 5 | Eliporto | molto bassa | scartato |
| 6 | Cartelli | molto alta | parzialmente completati |
| 7 | Antenna | alta | in attesa del fornitore |
| 8 | Pulizie | media | ricorrenti |
",
        r#"
row 1 "Tetto" done/row high
row 2 "Stufa" active/row critical
row 3 "Sentiero" todo/row medium
row 4 "Teleferica" blocked/row low
row 5 "Eliporto" dropped/row low
row 6 "Cartelli" partial/row critical
row 7 "Antenna" blocked/row high
row 8 "Pulizie" ongoing/row medium
"#,
    );
}

#[test]
fn buckets_and_the_rest() {
    check_read(
        "
# Tabella di marcia del rifugio

## Panoramica

- Un tetto per chi cammina

## Completato

- Tetto

## In corso

- **Stufa**: a legna

## Pianificato

- Sentiero

## In pausa

- Teleferica

## Annullato

- Eliporto

## Breve termine

- Cartelli

## A medio termine

- Antenna

## Obiettivi a lungo termine

- Secondo rifugio

## Rischi

- La neve

## Metriche di successo

- [ ] Cento ospiti

## Prossimi passi

- Chiamare il comune
",
        r#"
bullet "Tetto" done/bucket
bullet "Stufa" active/bucket
bullet "Sentiero" todo/bucket
bullet "Teleferica" blocked/bucket
bullet "Eliporto" dropped/bucket
bullet "Cartelli" todo/bucket
bullet "Antenna" todo/bucket
bullet "Secondo rifugio" todo/bucket
"#,
    );
}

#[test]
fn phases_with_words_in_headings() {
    check_read(
        "
# Tabella di marcia del rifugio

## Fase 1: Tetto (completata)

- [x] Travi

## Fase 2: Stufa — In corso

## Fase 3: Sentiero (da iniziare)

## Tappa 4: Eliporto (rimandata)

## Fase 5: Cartelli (quasi finita)

## Fase 6: Antenna

- [ ] Comprare
",
        r#"
card Fase 1 "Tetto" done/heading 1/1
card Fase 2 "Stufa" active/heading
card Fase 3 "Sentiero" todo/heading
card Tappa 4 "Eliporto" dropped/heading
card Fase 5 "Cartelli" partial/heading
card Fase 6 "Antenna" todo/tasks 0/1
"#,
    );
}
