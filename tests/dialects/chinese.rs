//! Chinese, in simplified and in traditional characters.

use super::reading::check_read;

#[test]
fn cards_with_fields() {
    check_read(
        "
# 茶馆管理系统路线图

**更新日期**：2026-03-12

## 第一阶段：点单

### 1.1 扫码点单

- **状态**：已完成
- **优先级**：高
- **负责人**：小林

### 1.2 厨房打印

- **状态**：进行中
- **优先级**：紧急

- [x] 选打印机
- [ ] 联调

### 1.3 会员卡

- **状态**：未开始
- **优先级**：中

### 1.4 外卖

- **状态**：阻塞（等待平台审核）
- **优先级**：低

### 1.5 菜单维护

- **状态**：持续进行
",
        r#"
card 1.1 "扫码点单" done/field high
card 1.2 "厨房打印" active/field critical 1/2
card 1.3 "会员卡" todo/field medium
card 1.4 "外卖" blocked/field low
card 1.5 "菜单维护" ongoing/field
"#,
    );
}

#[test]
fn a_table() {
    check_read(
        "
# 茶馆管理系统路线图

| 编号 | 功能 | 优先级 | 状态 |
|------|------|--------|------|
| 1 | 扫码点单 | 高 | ✅ 已上线 |
| 2 | 厨房打印 | 最高 | 🚧 开发中 |
| 3 | 会员卡 | 中 | 待开发 |
| 4 | 外卖 | 低 | 暂停 |
| 5 | 表演预约 | 较低 | 已取消 |
| 6 | 库存 | 较高 | 部分完成 |
| 7 | 支付 | P0 | 已暂停，等待银行 |
| 8 | 培训 | 一般 | 长期进行 |
",
        r#"
row 1 "扫码点单" done/row high
row 2 "厨房打印" active/row critical
row 3 "会员卡" todo/row medium
row 4 "外卖" blocked/row low
row 5 "表演预约" dropped/row low
row 6 "库存" partial/row high
row 7 "支付" blocked/row critical
row 8 "培训" ongoing/row medium
"#,
    );
}

#[test]
fn buckets_and_the_rest() {
    check_read(
        "
# 茶馆管理系统路线图

## 项目概述

- 给街坊的茶馆

## 已完成

- 扫码点单

## 正在进行

- **厨房打印**：两台打印机

## 计划中的功能

- 会员卡

## 暂停

- 外卖

## 已取消

- 表演预约

## 短期目标

- 换新菜单

## 中期计划

- 库存

## 长期目标

- 第二家店

## 风险与应对

- 下雨没人来

## 成功指标

- [ ] 每天一百桌

## 更新日志

- 三月：扫码点单
",
        r#"
bullet "扫码点单" done/bucket
bullet "厨房打印" active/bucket
bullet "会员卡" todo/bucket
bullet "外卖" blocked/bucket
bullet "表演预约" dropped/bucket
bullet "换新菜单" todo/bucket
bullet "库存" todo/bucket
bullet "第二家店" todo/bucket
"#,
    );
}

#[test]
fn phases_with_words_in_headings() {
    check_read(
        "
# 茶馆管理系统路线图

## 第一阶段：点单（已完成）

- [x] 扫码

## 第二阶段：厨房 — 进行中

## 第三阶段：会员（计划中）

## 第四阶段：表演（已推迟）

## 阶段五：库存【部分完成】

## 第六阶段：支付

- [x] 选银行
- [ ] 签合同
",
        r#"
card 第一阶段 "点单" done/heading 1/1
card 第二阶段 "厨房" active/heading
card 第三阶段 "会员" todo/heading
card 第四阶段 "表演" dropped/heading
card 阶段五 "库存" partial/heading
card 第六阶段 "支付" active/tasks 1/2
"#,
    );
}

#[test]
fn priorities_of_headings() {
    check_read(
        "
# 茶馆管理系统路线图

## 高优先级

### 扫码点单

**状态**：已完成

## 中优先级

### 会员卡

**状态**：待处理

## 低优先级（可选）

### 表演预约

**状态**：不做
",
        r#"
card "扫码点单" done/field high
card "会员卡" todo/field medium
card "表演预约" dropped/field low
"#,
    );
}

#[test]
fn traditional_characters() {
    check_read(
        "
# 茶館系統規劃

| 項目 | 優先級 | 狀態 |
|------|--------|------|
| 點餐 | 高 | 已完成 |
| 廚房 | 緊急 | 進行中 |
| 會員 | 中 | 尚未開始 |
| 外送 | 低 | 暫停 |
| 表演 | 低 | 已取消 |

## 第一階段：外帶（已完成）

## 短期目標

- 換菜單
",
        r#"
row "點餐" done/row high
row "廚房" active/row critical
row "會員" todo/row medium
row "外送" blocked/row low
row "表演" dropped/row low
card 第一階段 "外帶" done/heading
bullet "換菜單" todo/bucket
"#,
    );
}
