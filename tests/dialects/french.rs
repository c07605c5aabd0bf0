//! French.

use super::reading::check_read;

#[test]
fn cards_with_fields() {
    check_read(
        "
# Feuille de route du théâtre

## Étape 1 : La scène

- **Statut :** Terminée
- **Priorité :** Haute
- **Responsable :** Inès

## Étape 2 : Les lumières

- **Statut :** En cours
- **Priorité :** Critique

- [x] Acheter
- [ ] Accrocher

## Étape 3 : Les costumes

- **Statut :** Pas encore commencé
- **Priorité :** Moyenne
- **Échéance :** juin 2026

## Étape 4 : La buvette

- **Statut :** Bloquée (autorisation manquante)
- **Priorité :** Basse

## Étape 5 : L'entretien

- **Statut :** En continu
",
        r#"
card Étape 1 "La scène" done/field high
card Étape 2 "Les lumières" active/field critical 1/2
card Étape 3 "Les costumes" todo/field medium
card Étape 4 "La buvette" blocked/field low
card Étape 5 "L'entretien" ongoing/field
"#,
    );
}

#[test]
fn a_table() {
    check_read(
        "
# Feuille de route du théâtre

| N° | Tâche | Priorité | État |
|----|-------|----------|------|
| 1 | Scène | élevée | livrée |
| 2 | Lumières | urgente | en cours de réalisation |
| 3 | Costumes | moyenne | à faire |
| 4 | Buvette | faible | suspendue |
| 5 | Masques | basse | abandonnés |
| 6 | Affiches | haute | partiellement réalisées |
| 7 | Billetterie | très haute | en attente du fournisseur |
| 8 | Ménage | faible | permanent |
",
        r#"
row 1 "Scène" done/row high
row 2 "Lumières" active/row critical
row 3 "Costumes" todo/row medium
row 4 "Buvette" blocked/row low
row 5 "Masques" dropped/row low
row 6 "Affiches" partial/row high
row 7 "Billetterie" blocked/row critical
row 8 "Ménage" ongoing/row low
"#,
    );
}

#[test]
fn buckets_and_the_rest() {
    check_read(
        "
# Feuille de route du théâtre

## Présentation

- Un théâtre pour le quartier

## Fonctionnalités terminées

- La scène

## En cours

- **Les lumières** : douze projecteurs

## À venir

- Les costumes

## En pause

- La buvette

## Annulé

- Les masques

## Court terme

- Les affiches

## À moyen terme

- Le piano

## Long terme

- La tournée

## Risques

- La pluie

## Indicateurs de réussite

- [ ] Salle pleine

## Prochaines étapes

- Appeler la mairie
",
        r#"
bullet "La scène" done/bucket
bullet "Les lumières" active/bucket
bullet "Les costumes" todo/bucket
bullet "La buvette" blocked/bucket
bullet "Les masques" dropped/bucket
bullet "Les affiches" todo/bucket
bullet "Le piano" todo/bucket
bullet "La tournée" todo/bucket
"#,
    );
}

#[test]
fn phases_with_words_in_headings() {
    check_read(
        "
# Feuille de route du théâtre

## Phase 1 : Scène (terminé)

- [x] Clouer

## Phase 2 : Lumières — En cours

## Phase 3 : Costumes (prévue)

## Phase 4 : Masques (reportée)

## Jalon 5 : Affiches (presque fini)

## Phase 6 : Piano

- [x] Trouver
- [ ] Accorder
",
        r#"
card Phase 1 "Scène" done/heading 1/1
card Phase 2 "Lumières" active/heading
card Phase 3 "Costumes" todo/heading
card Phase 4 "Masques" dropped/heading
card Jalon 5 "Affiches" partial/heading
card Phase 6 "Piano" active/tasks 1/2
"#,
    );
}
