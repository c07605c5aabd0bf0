//! English: what is not in the files by dialect.

use super::reading::check_read;

#[test]
fn other_words_for_buckets() {
    check_read(
        "
# Bee keeper

## Shipped

- Hive list

## Currently working on

- Honey scale

## Up next

- Swarm alarm

## Icebox

- Bee radio

## Won't do

- Wasp list

## Continuous improvement
",
        r#"
bullet "Hive list" done/bucket
bullet "Honey scale" active/bucket
bullet "Swarm alarm" todo/bucket
bullet "Bee radio" todo/bucket
bullet "Wasp list" dropped/bucket
"#,
    );
}

#[test]
fn sections_beside_the_plan() {
    check_read(
        "
# Bee keeper

## Executive Summary

- ✅ 12 hives

## Phase 1: Hives

- [x] Build
- [ ] Paint

## Risk Assessment

### 1. Mites

- **Mitigation:** look every week

## Success Metrics

### 30-Day Goals

- [ ] No dead queen

## Resource Requirements

- **Carpenter:** 0.5 FTE (existing)

## Next Steps

1. Buy wood

## Contributing

- [ ] Read the guide
",
        r#"
card Phase 1 "Hives" active/tasks 1/2
"#,
    );
}

#[test]
fn a_whole_plan_in_a_table() {
    check_read(
        "
# Bee keeper

| Milestone | Target | Priority | Current status |
|---|---|---|---|
| M1 Hives | March | Critical | Delivered |
| M2 Scale | April | High | Under review |
| M3 Alarm | May | Medium | Queued |
| M4 Radio | - | Low | Shelved |
| M5 Frames | - | Low | Stuck |
| M6 Care | - | Medium | Continual |
| M7 Labels | June | High | Almost done |
",
        r#"
row M1 "Hives" done/row critical
row M2 "Scale" active/row high
row M3 "Alarm" todo/row medium
row M4 "Radio" dropped/row low
row M5 "Frames" blocked/row low
row M6 "Care" ongoing/row medium
row M7 "Labels" partial/row high
"#,
    );
}
