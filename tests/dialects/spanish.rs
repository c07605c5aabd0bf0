//! Spanish.

use super::reading::check_read;

#[test]
fn cards_with_fields() {
    check_read(
        "
# Hoja de ruta del mercado

## 1. Puestos

- **Estado:** Completado
- **Prioridad:** Alta
- **Responsable:** Lucía

## 2. Balanzas

- **Estado:** En curso
- **Prioridad:** Crítica

- [x] Calibrar
- [ ] Precintar

## 3. Toldos

- **Estado:** Sin empezar
- **Prioridad:** Media
- **Fecha límite:** mayo de 2026

## 4. Fuente

- **Estado:** Bloqueado por el permiso de obra
- **Prioridad:** Baja

## 5. Limpieza

- **Estado:** Continua
",
        r#"
card 1 "Puestos" done/field high
card 2 "Balanzas" active/field critical 1/2
card 3 "Toldos" todo/field medium
card 4 "Fuente" blocked/field low
card 5 "Limpieza" ongoing/field
"#,
    );
}

#[test]
fn a_table() {
    check_read(
        "
# Hoja de ruta del mercado

| N.º | Tarea | Prioridad | Estado |
|-----|-------|-----------|--------|
| 1 | Puestos | alta | terminados |
| 2 | Balanzas | urgente | en ejecución |
| 3 | Toldos | media | por hacer |
| 4 | Fuente | baja | en pausa |
| 5 | Carruaje | muy baja | descartado |
| 6 | Rótulos | muy alta | parcialmente terminados |
| 7 | Luces | media | a la espera del presupuesto |
| 8 | Plagas | alta | permanente |
",
        r#"
row 1 "Puestos" done/row high
row 2 "Balanzas" active/row critical
row 3 "Toldos" todo/row medium
row 4 "Fuente" blocked/row low
row 5 "Carruaje" dropped/row low
row 6 "Rótulos" partial/row critical
row 7 "Luces" blocked/row medium
row 8 "Plagas" ongoing/row high
"#,
    );
}

#[test]
fn buckets_and_the_rest() {
    check_read(
        "
# Hoja de ruta del mercado

## Resumen

- Un mercado para todos

## ✅ Completado

- Puestos

## 🚧 En desarrollo

- **Balanzas**: con pantalla

## Próximamente

- Toldos

## En pausa

- Fuente

## Descartado

- Carruaje

## Corto plazo

- Rótulos

## A medio plazo

- Luces

## Objetivos a largo plazo

- Segunda planta

## Riesgos y mitigación

- La lluvia

## Métricas de éxito

- [ ] Cien puestos

## Próximos pasos

- Llamar al ayuntamiento
",
        r#"
bullet "Puestos" done/bucket
bullet "Balanzas" active/bucket
bullet "Toldos" todo/bucket
bullet "Fuente" blocked/bucket
bullet "Carruaje" dropped/bucket
bullet "Rótulos" todo/bucket
bullet "Luces" todo/bucket
bullet "Segunda planta" todo/bucket
"#,
    );
}

#[test]
fn phases_with_words_in_headings() {
    check_read(
        "
# Hoja de ruta del mercado

## Fase 1: Puestos (completada)

- [x] Medir

## Fase 2: Balanzas — En progreso

## Fase 3: Toldos (pendiente)

## Hito 4: Carruaje (aplazado)

## Fase 5: Rótulos (casi terminada)

## Fase 6: Luces

- [ ] Comprar
",
        r#"
card Fase 1 "Puestos" done/heading 1/1
card Fase 2 "Balanzas" active/heading
card Fase 3 "Toldos" todo/heading
card Hito 4 "Carruaje" dropped/heading
card Fase 5 "Rótulos" partial/heading
card Fase 6 "Luces" todo/tasks 0/1
"#,
    );
}
