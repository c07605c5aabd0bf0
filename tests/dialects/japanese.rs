//! Japanese.

use super::reading::check_read;

#[test]
fn cards_with_fields() {
    check_read(
        "
# 温泉旅館アプリ ロードマップ

**最終更新日**: 2026-03-12

## フェーズ1：予約

### 1.1 空室カレンダー

- **ステータス**: 完了
- **優先度**: 高
- **担当者**: 佐藤

### 1.2 決済

- **ステータス**: 進行中
- **優先度**: 最優先

- [x] 会社を選ぶ
- [ ] 契約する

### 1.3 夕食の選択

- **ステータス**: 未着手
- **優先度**: 中

### 1.4 送迎

- **ステータス**: 保留（バス会社の返事待ち）
- **優先度**: 低

### 1.5 問い合わせ対応

- **ステータス**: 継続中
",
        r#"
card 1.1 "空室カレンダー" done/field high
card 1.2 "決済" active/field critical 1/2
card 1.3 "夕食の選択" todo/field medium
card 1.4 "送迎" blocked/field low
card 1.5 "問い合わせ対応" ongoing/field
"#,
    );
}

#[test]
fn a_table() {
    check_read(
        "
# 温泉旅館アプリ ロードマップ

| 番号 | 項目 | 優先度 | 状況 |
|------|------|--------|------|
| 1 | 空室カレンダー | 高 | ✅ 実装済み |
| 2 | 決済 | 緊急 | 開発中 |
| 3 | 夕食の選択 | 中 | 予定 |
| 4 | 送迎 | 低 | 一時停止 |
| 5 | 卓球大会 | 低め | 見送り |
| 6 | 口コミ | 高め | 一部完了 |
| 7 | 翻訳 | 普通 | 承認待ち |
| 8 | 清掃表 | 中 | 常時 |
",
        r#"
row 1 "空室カレンダー" done/row high
row 2 "決済" active/row critical
row 3 "夕食の選択" todo/row medium
row 4 "送迎" blocked/row low
row 5 "卓球大会" dropped/row low
row 6 "口コミ" partial/row high
row 7 "翻訳" blocked/row medium
row 8 "清掃表" ongoing/row medium
"#,
    );
}

#[test]
fn buckets_and_the_rest() {
    check_read(
        "
# 温泉旅館アプリ ロードマップ

## 概要

- 旅館のためのアプリ

## 完了した機能

- 空室カレンダー

## 作業中

- **決済** — カードのみ

## 今後の予定

- 夕食の選択

## 保留中

- 送迎

## 中止

- 卓球大会

## 短期目標

- 写真の差し替え

## 中期

- 口コミ

## 長期目標

- 二号館

## リスクと対策

- 大雪

## 評価指標

- [ ] 満室

## 変更履歴

- 三月：カレンダー
",
        r#"
bullet "空室カレンダー" done/bucket
bullet "決済" active/bucket
bullet "夕食の選択" todo/bucket
bullet "送迎" blocked/bucket
bullet "卓球大会" dropped/bucket
bullet "写真の差し替え" todo/bucket
bullet "口コミ" todo/bucket
bullet "二号館" todo/bucket
"#,
    );
}

#[test]
fn phases_with_words_in_headings() {
    check_read(
        "
# 温泉旅館アプリ ロードマップ

## フェーズ1：予約（完了）

- [x] カレンダー

## フェーズ2：決済 — 進行中

## フェーズ3：夕食（計画中）

## フェーズ4：卓球【中止】

## フェーズ5：口コミ（ほぼ完了）

## 第6フェーズ：翻訳

- [ ] 英語
- [x] 中国語
",
        r#"
card フェーズ1 "予約" done/heading 1/1
card フェーズ2 "決済" active/heading
card フェーズ3 "夕食" todo/heading
card フェーズ4 "卓球" dropped/heading
card フェーズ5 "口コミ" partial/heading
card 第6フェーズ "翻訳" active/tasks 1/2
"#,
    );
}

#[test]
fn priorities_of_headings() {
    check_read(
        "
# 温泉旅館アプリ ロードマップ

## 高優先度

### 空室カレンダー

**状態**: 済み

## 中優先度

### 夕食の選択

**状態**: これから

## 低優先度

### 卓球大会

**状態**: 却下
",
        r#"
card "空室カレンダー" done/field high
card "夕食の選択" todo/field medium
card "卓球大会" dropped/field low
"#,
    );
}
