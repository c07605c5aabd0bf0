//! Korean.

use super::reading::check_read;

#[test]
fn cards_with_fields() {
    check_read(
        "
# 동네 서점 로드맵

## 1단계: 판매

### 1.1 바코드

- **상태**: 완료
- **우선순위**: 높음
- **담당자**: 지수

### 1.2 결제

- **상태**: 진행 중
- **우선순위**: 긴급

- [x] 업체 선정
- [ ] 계약

### 1.3 적립금

- **상태**: 시작 전
- **우선순위**: 중간

### 1.4 배송

- **상태**: 보류 (택배사 답변 대기)
- **우선순위**: 낮음

### 1.5 재고 정리

- **상태**: 상시
",
        r#"
card 1.1 "바코드" done/field high
card 1.2 "결제" active/field critical 1/2
card 1.3 "적립금" todo/field medium
card 1.4 "배송" blocked/field low
card 1.5 "재고 정리" ongoing/field
"#,
    );
}

#[test]
fn a_table() {
    check_read(
        "
# 동네 서점 로드맵

| 번호 | 항목 | 우선순위 | 상태 |
|------|------|----------|------|
| 1 | 바코드 | 상 | ✅ 완료 |
| 2 | 결제 | 매우 높음 | 개발 중 |
| 3 | 적립금 | 보통 | 예정 |
| 4 | 배송 | 하 | 일시 중지 |
| 5 | 커피 | 매우 낮음 | 취소 |
| 6 | 홈페이지 | 높음 | 부분 완료 |
| 7 | 간판 | 중 | 대기 중 |
| 8 | 독서 모임 | 낮음 | 지속 |
",
        r#"
row 1 "바코드" done/row high
row 2 "결제" active/row critical
row 3 "적립금" todo/row medium
row 4 "배송" blocked/row low
row 5 "커피" dropped/row low
row 6 "홈페이지" partial/row high
row 7 "간판" todo/row medium
row 8 "독서 모임" ongoing/row low
"#,
    );
}

#[test]
fn buckets_and_the_rest() {
    check_read(
        "
# 동네 서점 로드맵

## 개요

- 동네를 위한 서점

## 완료된 기능

- 바코드

## 진행 중인 작업

- **결제** — 카드만

## 예정된 기능

- 적립금

## 보류

- 배송

## 취소됨

- 커피

## 단기 목표

- 간판

## 중기 계획

- 홈페이지

## 장기 목표

- 2호점

## 위험 요소

- 임대료

## 성공 지표

- [ ] 하루 백 권

## 다음 단계

- 업체에 전화

## 변경 이력

- 3월: 바코드
",
        r#"
bullet "바코드" done/bucket
bullet "결제" active/bucket
bullet "적립금" todo/bucket
bullet "배송" blocked/bucket
bullet "커피" dropped/bucket
bullet "간판" todo/bucket
bullet "홈페이지" todo/bucket
bullet "2호점" todo/bucket
"#,
    );
}

#[test]
fn phases_with_words_in_headings() {
    check_read(
        "
# 동네 서점 로드맵

## 1단계: 판매 (완료)

- [x] 바코드

## 2단계: 결제 — 진행 중

## 3단계: 적립금 (계획됨)

## 4단계: 커피 (취소)

## 5단계: 홈페이지 (거의 완료)

## 마일스톤 6: 간판

- [x] 디자인
- [ ] 설치
",
        r#"
card 1단계 "판매" done/heading 1/1
card 2단계 "결제" active/heading
card 3단계 "적립금" todo/heading
card 4단계 "커피" dropped/heading
card 5단계 "홈페이지" partial/heading
card 마일스톤 6 "간판" active/tasks 1/2
"#,
    );
}
