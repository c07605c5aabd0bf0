//! The keys that fields have. The list is closed: `**Word:**` mostly begins a sentence.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::{Key, MetaKey};

#[rustfmt::skip]
const KEYS: &[(Key, &[&str])] = &[
    (Key::Status, &[
        "status", "state", "current status", "状态", "狀態", "当前状态", "ステータス", "状況", "状態", "상태",
        "zustand", "statut", "état", "estado", "situação", "статус", "состояние", "stato",
        "الحالة",
    ]),
    (Key::Priority, &[
        "priority", "prio", "severity", "urgency", "优先级", "優先級", "優先度", "우선순위", "priorität",
        "priorité", "prioridad", "prioridade", "приоритет", "priorità", "الأولوية", "prioritas",
    ]),
    (Key::Owner, &[
        "owner", "owners", "assignee", "assigned to", "assigned", "lead", "responsible", "dri",
        "负责人", "負責人", "担当", "担当者", "담당자", "담당", "verantwortlich", "responsable", "responsável",
        "ответственный", "исполнитель", "responsabile", "المسؤول", "penanggung jawab",
    ]),
    (Key::Due, &[
        "due", "due date", "deadline", "eta", "expected", "截止日期", "截止", "期限", "締切", "마감", "마감일",
        "fällig", "frist", "échéance", "fecha límite", "vencimiento", "prazo", "срок", "дедлайн",
        "scadenza", "الموعد النهائي", "tenggat",
    ]),
    (Key::Start, &[
        "start", "start date", "started", "begins", "开始", "开始日期", "開始", "開始日", "시작일", "beginn",
        "début", "inicio", "início", "начало", "inizio",
    ]),
    (Key::Target, &[
        "target", "target date", "target release", "target version", "release", "milestone",
        "timeline", "timeframe", "time frame", "目标版本", "目標版本", "时间", "目标时间", "時期", "목표", "일정",
        "ziel", "zeitplan", "cible", "versión objetivo", "plazo", "версия", "сроки",
    ]),
    (Key::Effort, &[
        "effort", "estimate", "estimated effort", "estimation", "estimated time", "time estimate",
        "complexity", "size", "duration", "points", "story points", "workload", "工作量", "预计时间",
        "预估", "估时", "工数", "見積もり", "기간", "aufwand", "effort estimé", "durée", "esfuerzo", "esforço",
        "estimación", "трудозатраты", "оценка", "sforzo", "durata", "الجهد",
    ]),
    (Key::Depends, &[
        "depends on", "depends", "dependencies", "dependency", "blocked by", "requires",
        "prerequisites", "prerequisite", "依赖", "依賴", "前置条件", "依存", "依存関係", "의존성", "abhängigkeiten",
        "abhängig von", "dépend de", "dépendances", "depende de", "dependencias", "dependências",
        "зависит от", "зависимости", "dipende da", "dipendenze", "يعتمد على",
    ]),
    (Key::Goal, &[
        "goal", "goals", "objective", "objectives", "outcome", "purpose", "目标", "目標", "目的", "ゴール",
        "목적", "objectif", "objectifs", "objetivo", "objetivos", "цель", "цели", "obiettivo",
        "الهدف", "tujuan",
    ]),
    (Key::Impact, &[
        "impact", "value", "benefit", "benefits", "business value", "user impact", "影响", "影響",
        "价值", "効果", "영향", "auswirkung", "nutzen", "bénéfice", "impacto", "valor", "влияние",
        "эффект", "impatto", "الأثر", "dampak",
    ]),
    (Key::Risk, &[
        "risk", "risks", "风险", "風險", "リスク", "위험", "risiko", "risiken", "risque", "risques",
        "riesgo", "riesgos", "risco", "riscos", "риск", "риски", "rischio", "rischi",
    ]),
    (Key::Acceptance, &[
        "acceptance", "acceptance criteria", "done when", "definition of done", "exit criteria",
        "success criteria", "验收", "验收标准", "驗收標準", "完了条件", "受け入れ条件", "완료 조건", "akzeptanzkriterien",
        "critères d'acceptation", "criterios de aceptación", "critérios de aceite",
        "критерии приёмки", "критерий готовности",
    ]),
    (Key::Progress, &[
        "progress", "completion", "percent complete", "plans", "进度", "進度", "進捗", "진행률", "fortschritt",
        "avancement", "progreso", "progresso", "прогресс", "avanzamento",
    ]),
    (Key::Issue, &[
        "issue", "issues", "ticket", "tickets", "tracking issue", "github issue", "jira",
        "tracking", "задача", "tarea",
    ]),
    (Key::PullRequest, &[
        "pr", "prs", "pull request", "pull requests", "merge request", "mr",
    ]),
    (Key::Tasks, &[
        "tasks", "task", "todo", "to do", "steps", "action items", "subtasks", "任务", "任務", "タスク",
        "작업", "aufgaben", "tâches", "tareas", "tarefas", "задачи", "attività", "المهام", "tugas",
    ]),
    (Key::Description, &[
        "description", "summary", "what", "描述", "说明", "説明", "概要", "설명", "beschreibung",
        "descripción", "descrição", "описание", "descrizione",
    ]),
    (Key::Deliverables, &[
        "deliverables", "deliverable", "output", "outputs", "交付物", "成果物", "산출물", "ergebnisse",
        "livrables", "entregables", "entregáveis", "результат", "результаты",
    ]),
    (Key::Category, &[
        "category", "type", "area", "component", "labels", "tags", "track", "类别", "类型", "分类",
        "カテゴリ", "分類", "분류", "kategorie", "catégorie", "categoría", "categoria", "категория",
    ]),
    (Key::Notes, &[
        "note", "notes", "备注", "備考", "비고", "notiz", "remarque", "nota", "notas", "примечание",
    ]),
];

#[rustfmt::skip]
const META: &[(MetaKey, &[&str])] = &[
    (MetaKey::Generated, &[
        "generated", "created", "date", "generated on", "created on", "start date", "created date",
        "创建日期", "日期", "作成日", "작성일", "erstellt", "créé", "fecha", "data", "дата", "creato",
    ]),
    (MetaKey::Purpose, &[
        "purpose", "objective", "目的", "목적", "zweck", "objectif", "propósito", "цель", "scopo",
    ]),
    (MetaKey::LastUpdated, &[
        "last updated", "updated", "last update", "last modified", "last revised", "last reviewed",
        "更新日期", "最后更新", "最後更新", "更新时间", "最終更新", "最終更新日", "마지막 업데이트", "최종 수정",
        "zuletzt aktualisiert", "stand", "dernière mise à jour", "mis à jour",
        "última actualización", "actualizado", "última atualização", "atualizado", "обновлено",
        "последнее обновление", "ultimo aggiornamento", "terakhir diperbarui",
    ]),
    (MetaKey::GeneratedBy, &[
        "generated by", "roadmap generated by", "author", "authors", "created by", "prepared by",
        "written by", "作者", "作成者", "작성자", "autor", "auteur", "автор", "autore",
    ]),
    (MetaKey::Status, &[
        "status", "document status", "project status", "current status", "状态", "ステータス", "상태",
        "statut", "estado", "статус", "stato",
    ]),
    (MetaKey::Owner, &[
        "owner", "maintainer", "maintainers", "maintained by", "负责人", "担当", "담당자", "responsable",
        "responsável", "ответственный", "responsabile",
    ]),
    (MetaKey::Version, &[
        "version", "document version", "current version", "版本", "当前版本", "バージョン", "버전", "versión",
        "versão", "версия", "versione",
    ]),
];

type Names<K> = LazyLock<HashMap<&'static str, K>>;

static FIELDS: Names<Key> = LazyLock::new(|| by_name(KEYS));
static FACTS: Names<MetaKey> = LazyLock::new(|| by_name(META));

fn by_name<K: Copy>(list: &[(K, &'static [&'static str])]) -> HashMap<&'static str, K> {
    let mut names = HashMap::new();
    for &(key, words) in list {
        for &word in words {
            names.entry(word).or_insert(key);
        }
    }
    names
}

/// The field that a key as written stands for.
pub(in crate::read) fn key(written: &str) -> Option<Key> {
    find(&FIELDS, written)
}

/// The fact about the document that a key as written stands for.
pub(in crate::read) fn meta_key(written: &str) -> Option<MetaKey> {
    find(&FACTS, written)
}

fn find<K: Copy>(names: &HashMap<&'static str, K>, written: &str) -> Option<K> {
    const LONGEST: usize = 32;
    // Mostly plain ASCII, and asked for every bold word of a document: no allocation for those.
    let mut small = [0_u8; LONGEST];
    if written.len() <= LONGEST && written.bytes().all(|b| b.is_ascii_alphabetic() || b == b' ') {
        let small = &mut small[..written.len()];
        small.copy_from_slice(written.as_bytes());
        small.make_ascii_lowercase();
        return names.get(std::str::from_utf8(small).unwrap_or_default().trim()).copied();
    }
    // What stands in brackets behind a key explains it: `Status (2025-06)`.
    let bare = written.split(['(', '（']).next().unwrap_or(written);
    if bare.chars().count() > LONGEST {
        return None;
    }
    let folded = super::fold(bare);
    names.get(folded.as_str()).or_else(|| names.get(without_version(&folded)?)).copied()
}

/// `status` of `v3.5 status`.
fn without_version(folded: &str) -> Option<&str> {
    let (version, rest) = folded.split_once(' ')?;
    let digits = version.strip_prefix('v')?;
    digits.starts_with(|c: char| c.is_ascii_digit()).then_some(rest)
}
