//! Portuguese, of Brazil and of Portugal.

use super::reading::check_read;

#[test]
fn cards_with_fields() {
    check_read(
        "
# Roteiro da padaria

## 1. Forno

- **Status:** Concluído
- **Prioridade:** Alta
- **Responsável:** Joana

## 2. Balcão

- **Status:** Em andamento
- **Prioridade:** Crítica

- [x] Medir
- [ ] Montar

## 3. Vitrine

- **Status:** Ainda não iniciado
- **Prioridade:** Média
- **Prazo:** junho de 2026

## 4. Entregas

- **Status:** Bloqueada (falta a moto)
- **Prioridade:** Baixa

## 5. Limpeza

- **Status:** Contínuo
",
        r#"
card 1 "Forno" done/field high
card 2 "Balcão" active/field critical 1/2
card 3 "Vitrine" todo/field medium
card 4 "Entregas" blocked/field low
card 5 "Limpeza" ongoing/field
"#,
    );
}

#[test]
fn a_table() {
    check_read(
        "
# Plano da padaria

| N.º | Tarefa | Prioridade | Situação |
|-----|--------|------------|----------|
| 1 | Forno | alta | entregue |
| 2 | Balcão | urgente | em execução |
| 3 | Vitrine | média | por fazer |
| 4 | Entregas | baixa | suspensas |
| 5 | Café | muito baixa | adiado |
| 6 | Letreiro | muito alta | parcialmente feito |
| 7 | Alvará | alta | aguardando a prefeitura |
| 8 | Inventário | média | recorrente |
",
        r#"
row 1 "Forno" done/row high
row 2 "Balcão" active/row critical
row 3 "Vitrine" todo/row medium
row 4 "Entregas" blocked/row low
row 5 "Café" dropped/row low
row 6 "Letreiro" partial/row critical
row 7 "Alvará" blocked/row high
row 8 "Inventário" ongoing/row medium
"#,
    );
}

#[test]
fn buckets_and_the_rest() {
    check_read(
        "
# Roteiro da padaria

## Visão geral

- Pão para o bairro

## Concluído

- Forno

## Em desenvolvimento

- **Balcão** — de madeira

## Planejado

- Vitrine

## Em espera

- Entregas

## Cancelado

- Café

## Curto prazo

- Letreiro

## A médio prazo

- Mesas na calçada

## Metas de longo prazo

- Segunda loja

## Riscos

- A farinha sobe

## Métricas de sucesso

- [ ] Mil pães

## Próximos passos

- Ligar para o moleiro
",
        r#"
bullet "Forno" done/bucket
bullet "Balcão" active/bucket
bullet "Vitrine" todo/bucket
bullet "Entregas" blocked/bucket
bullet "Café" dropped/bucket
bullet "Letreiro" todo/bucket
bullet "Mesas na calçada" todo/bucket
bullet "Segunda loja" todo/bucket
"#,
    );
}

#[test]
fn phases_with_words_in_headings() {
    check_read(
        "
# Roteiro da padaria

## Fase 1: Forno (concluída)

- [x] Tijolos

## Fase 2: Balcão — Em progresso

## Fase 3: Vitrine (pendente)

## Marco 4: Café (cancelado)

## Fase 5: Letreiro (quase pronta)

## Etapa 6: Mesas

- [x] Comprar
- [ ] Pintar
",
        r#"
card Fase 1 "Forno" done/heading 1/1
card Fase 2 "Balcão" active/heading
card Fase 3 "Vitrine" todo/heading
card Marco 4 "Café" dropped/heading
card Fase 5 "Letreiro" partial/heading
card Etapa 6 "Mesas" active/tasks 1/2
"#,
    );
}
