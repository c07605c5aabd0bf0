//! Headings that begin or end like a status, a horizon or a section beside the plan, and are work.

use super::reading::check_read;

#[test]
fn english() {
    check_read(
        "
# Toolbox

## Vue components

- [ ] Buttons

## Personal settings

- [x] Colours

## Risk scoring

- [ ] Formula

## Done button

- [ ] Draw it

## Open data export

- [ ] Ask the city

## Next-day delivery

- [x] Ask the post

## Live map

- [ ] Tiles
",
        r#"
card "Vue components" todo/tasks 0/1
card "Personal settings" done/tasks 1/1
card "Risk scoring" todo/tasks 0/1
card "Done button" todo/tasks 0/1
card "Open data export" todo/tasks 0/1
card "Next-day delivery" done/tasks 1/1
card "Live map" todo/tasks 0/1
"#,
    );
}

#[test]
fn german_french_and_spanish() {
    check_read(
        "
# Werkzeug

## Offene Schnittstelle

- [ ] Beschreiben

## Laufende Nummern

- [x] Zählen

## Fertige Vorlagen für Briefe

- [ ] Schreiben

## Suivi des livraisons en cours de route

- [ ] Carte

## Lista blanca

- [ ] Formulario

## Lista de tareas

- Pintar la puerta
",
        r#"
card "Offene Schnittstelle" todo/tasks 0/1
card "Laufende Nummern" done/tasks 1/1
card "Fertige Vorlagen für Briefe" todo/tasks 0/1
card "Suivi des livraisons en cours de route" todo/tasks 0/1
card "Lista blanca" todo/tasks 0/1
bullet "Pintar la puerta" todo/bucket
"#,
    );
}

#[test]
fn chinese_and_japanese() {
    check_read(
        "
# 工具箱

## 完成按钮

- [ ] 画图

## 等待页面动画

- [x] 画图

## 产品介绍页

- [ ] 写文案

## 預算管理

- [ ] 表格

## 完了通知

- [ ] メール

## 次回予約

- [x] 画面
",
        r#"
card "完成按钮" todo/tasks 0/1
card "等待页面动画" done/tasks 1/1
card "产品介绍页" todo/tasks 0/1
card "預算管理" todo/tasks 0/1
card "完了通知" todo/tasks 0/1
card "次回予約" done/tasks 1/1
"#,
    );
}
