//! The keys that fields have. The list is closed: `**Word:**` mostly begins a sentence.

use super::{Words, words};
use crate::model::{Key, MetaKey};

#[rustfmt::skip]
const KEYS: &[(Key, &[&str])] = &[
    (Key::Status, &[
        "status", "state", "current status", "状态", "狀態", "当前状态", "ステータス", "状況",
        "状態", "상태", "zustand", "statut", "état", "estado", "situação", "статус", "состояние",
        "stato", "الحالة", "完成状态", "진행 상태", "situación", "الوضع", "حالة", "kondisi",
        "keadaan",
    ]),
    (Key::Priority, &[
        "priority", "prio", "severity", "urgency", "优先级", "優先級", "優先度", "우선순위",
        "priorität", "priorité", "prioridad", "prioridade", "приоритет", "priorità", "الأولوية",
        "prioritas", "priority level", "重要性", "重要程度", "紧急程度", "緊急度", "重要度",
        "중요도", "priorisierung", "dringlichkeit", "wichtigkeit", "urgence", "importance",
        "niveau de priorité", "urgencia", "importancia", "nivel de prioridad", "urgência",
        "importância", "nível de prioridade", "срочность", "важность", "urgenza", "importanza",
        "أولوية", "الأهمية", "درجة الأولوية", "tingkat prioritas", "urgensi",
    ]),
    (Key::Owner, &[
        "owner", "owners", "assignee", "assigned to", "assigned", "lead", "responsible", "dri",
        "负责人", "負責人", "担当", "担当者", "담당자", "담당", "verantwortlich", "responsable",
        "responsável", "ответственный", "исполнитель", "responsabile", "المسؤول",
        "penanggung jawab", "responsible person", "point person", "责任人", "責任人", "担当チーム",
        "責任者", "执行人", "负责", "담당 팀", "책임자", "zuständig", "verantwortliche",
        "verantwortlicher", "verantwortung", "bearbeiter", "responsables", "propriétaire",
        "porteur", "pilote", "assigné à", "encargado", "encargada", "asignado a", "propietario",
        "a cargo de", "responsáveis", "encarregado", "atribuído a", "dono", "ответственные",
        "владелец", "куратор", "incaricato", "assegnato a", "referente", "المسؤولة", "المالك",
        "مسند إلى", "pemilik", "ditugaskan ke", "pelaksana",
    ]),
    (Key::Due, &[
        "due", "due date", "deadline", "eta", "expected", "截止日期", "截止", "期限", "締切",
        "마감", "마감일", "fällig", "frist", "échéance", "fecha límite", "vencimiento", "prazo",
        "срок", "дедлайн", "scadenza", "الموعد النهائي", "tenggat", "due by", "target completion",
        "完成日期", "预计完成", "预计完成时间", "預計完成", "截止时间", "截止日", "到期日", "期日",
        "締め切り", "完了予定", "完了予定日", "終了予定", "기한", "완료 예정일", "완료 예정",
        "fällig am", "fälligkeit", "fälligkeitsdatum", "termin", "stichtag", "bis wann",
        "date limite", "date d'échéance", "pour le", "date de fin", "fecha de entrega",
        "fecha de vencimiento", "fecha tope", "entrega", "fecha de fin", "data limite",
        "data de entrega", "vencimento", "data de término", "дата завершения", "крайний срок",
        "срок сдачи", "entro il", "data di scadenza", "consegna", "تاريخ الاستحقاق",
        "تاريخ التسليم", "الموعد", "تاريخ الانتهاء", "batas waktu", "tenggat waktu", "jatuh tempo",
    ]),
    (Key::Start, &[
        "start", "start date", "started", "begins", "开始", "开始日期", "開始", "開始日", "시작일",
        "beginn", "début", "inicio", "início", "начало", "inizio", "开始时间", "開始時間", "着手日",
        "開始予定", "시작", "착수일", "startdatum", "start am", "date de début", "démarrage",
        "fecha de inicio", "comienzo", "data de início", "дата начала", "старт", "data di inizio",
        "تاريخ البدء", "البداية", "mulai", "tanggal mulai",
    ]),
    (Key::Target, &[
        "target", "target date", "target release", "target version", "release", "milestone",
        "timeline", "timeframe", "time frame", "目标版本", "目標版本", "时间", "目标时间", "時期", "목표", "일정",
        "ziel", "zeitplan", "cible", "versión objetivo", "plazo", "версия", "сроки",
    ]),
    (Key::Effort, &[
        "effort", "estimate", "estimated effort", "estimation", "estimated time", "time estimate",
        "complexity", "size", "duration", "points", "story points", "workload", "工作量",
        "预计时间", "预估", "估时", "工数", "見積もり", "기간", "aufwand", "effort estimé", "durée",
        "esfuerzo", "esforço", "estimación", "трудозатраты", "оценка", "sforzo", "durata", "الجهد",
        "工时", "预估工时", "开发周期", "工期", "耗时", "工數", "所要時間", "見積", "작업량",
        "공수", "예상 기간", "소요 시간", "geschätzter aufwand", "dauer", "schätzung",
        "charge estimée", "estimation de la charge", "complexité", "esfuerzo estimado", "duración",
        "complejidad", "esforço estimado", "duração", "estimativa", "complexidade", "длительность",
        "оценка трудозатрат", "сложность", "impegno", "stima", "complessità", "المدة", "التقدير",
        "upaya", "durasi", "estimasi", "perkiraan waktu",
    ]),
    (Key::Depends, &[
        "depends on", "depends", "dependencies", "dependency", "blocked by", "requires",
        "prerequisites", "prerequisite", "依赖", "依賴", "前置条件", "依存", "依存関係", "의존성",
        "abhängigkeiten", "abhängig von", "dépend de", "dépendances", "depende de", "dependencias",
        "dependências", "зависит от", "зависимости", "dipende da", "dipendenze", "يعتمد على",
        "依赖项", "前置依赖", "前置任务", "前提条件", "前提", "선행 조건", "선행 작업",
        "abhängigkeit", "hängt ab von", "voraussetzung", "voraussetzungen", "blockiert durch",
        "dépend", "dépendance", "prérequis", "bloqué par", "dependencia", "requisitos previos",
        "bloqueado por", "depende", "dependência", "pré requisitos", "зависимость",
        "требует", "блокируется", "prerequisiti", "bloccato da", "dipendenza", "الاعتماديات",
        "المتطلبات", "bergantung pada", "ketergantungan", "dependensi", "prasyarat",
    ]),
    (Key::Goal, &[
        "goal", "goals", "objective", "objectives", "outcome", "purpose", "目标", "目標", "目的",
        "ゴール", "목적", "objectif", "objectifs", "objetivo", "objetivos", "цель", "цели",
        "obiettivo", "الهدف", "tujuan", "目標値", "達成目標", "목표", "zielsetzung", "finalité",
        "metas", "propósito", "finalidade", "задача этапа", "scopo", "الأهداف", "الغرض", "sasaran",
        "target capaian",
    ]),
    (Key::Impact, &[
        "impact", "value", "benefit", "benefits", "business value", "user impact", "影响", "影響",
        "价值", "効果", "영향", "auswirkung", "nutzen", "bénéfice", "impacto", "valor", "влияние",
        "эффект", "impatto", "الأثر", "dampak", "预期效果", "预期收益", "收益", "期待效果",
        "期待される効果", "기대 효과", "효과", "wirkung", "mehrwert", "bénéfices", "valeur",
        "beneficio", "beneficios", "benefício", "benefícios", "ценность", "польза",
        "beneficio atteso", "benefici", "valore", "الفائدة", "القيمة", "manfaat", "nilai",
    ]),
    (Key::Risk, &[
        "risk", "risks", "风险", "風險", "リスク", "위험", "risiko", "risiken", "risque", "risques",
        "riesgo", "riesgos", "risco", "riscos", "риск", "риски", "rischio", "rischi",
    ]),
    (Key::Acceptance, &[
        "acceptance", "acceptance criteria", "done when", "definition of done", "exit criteria",
        "success criteria", "验收", "验收标准", "驗收標準", "完了条件", "受け入れ条件", "완료 조건",
        "akzeptanzkriterien", "critères d'acceptation", "criterios de aceptación",
        "critérios de aceite", "критерии приёмки", "критерий готовности", "完成标准", "完成條件",
        "驗收", "완료 기준", "인수 조건", "abnahmekriterien", "fertig wenn",
        "critère d'acceptation", "critères de réussite", "critères de validation",
        "criterio de aceptación", "criterios de éxito", "critério de aceitação",
        "critérios de aceitação", "critérios de sucesso", "критерии приемки", "критерии готовности",
        "criteri di accettazione", "معايير القبول", "معايير النجاح", "kriteria penerimaan",
        "kriteria selesai", "kriteria keberhasilan",
    ]),
    (Key::Progress, &[
        "progress", "completion", "percent complete", "进度", "進度", "進捗", "진행률",
        "fortschritt", "avancement", "progreso", "progresso", "прогресс", "avanzamento", "完成度",
        "进展", "進展", "達成率", "進捗率", "진행 상황", "진척도", "진척률", "진도",
        "fertigstellungsgrad", "taux d'avancement", "porcentaje", "avance", "percentual",
        "andamento", "готовность", "выполнение", "stato di avanzamento", "التقدم", "نسبة الإنجاز",
        "kemajuan", "progres",
            "plans",
    ]),
    (Key::Issue, &[
        "issue", "issues", "ticket", "tickets", "tracking issue", "github issue", "jira",
        "tracking", "задача", "tarea",
    ]),
    (Key::PullRequest, &[
        "pr", "prs", "pull request", "pull requests", "merge request", "mr",
    ]),
    (Key::Tasks, &[
        "tasks", "task", "todo", "to do", "steps", "action items", "subtasks", "任务", "任務",
        "タスク", "작업", "aufgaben", "tâches", "tareas", "tarefas", "задачи", "attività", "المهام",
        "tugas", "待办事项", "子任务", "工作项", "作業", "作業項目", "やること", "할 일",
        "세부 작업", "teilaufgaben", "zu tun", "sous tâches", "étapes", "subtareas", "subtarefas",
        "подзадачи", "шаги", "sotto attività", "compiti", "passi", "المهمات", "langkah",
        "sub tugas",
    ]),
    (Key::Description, &[
        "description", "summary", "what", "描述", "说明", "説明", "概要", "설명", "beschreibung",
        "descripción", "descrição", "описание", "descrizione", "简介", "内容", "内容説明", "概述",
        "내용", "개요", "kurzbeschreibung", "description courte", "résumé", "resumen", "resumo",
        "что делаем", "содержание", "sommario", "الوصف", "deskripsi", "keterangan",
    ]),
    (Key::Deliverables, &[
        "deliverables", "deliverable", "output", "outputs", "交付物", "成果物", "산출물",
        "ergebnisse", "livrables", "entregables", "entregáveis", "результат", "результаты", "产出",
        "成果", "交付成果", "アウトプット", "결과물", "liefergegenstände", "ergebnis", "livrable",
        "résultats", "entregable", "resultados", "entregável", "entregas", "результаты работ",
        "risultati", "deliverable attesi", "المخرجات", "hasil", "keluaran", "luaran",
    ]),
    (Key::Category, &[
        "category", "type", "area", "component", "labels", "tags", "track", "类别", "类型", "分类",
        "カテゴリ", "分類", "분류", "kategorie", "catégorie", "categoría", "categoria", "категория",
        "模块", "所属模块", "種別", "유형", "bereich", "typ", "domaine", "tipo", "área", "тип",
        "область", "ambito", "الفئة", "النوع", "kategori", "jenis",
    ]),
    (Key::Notes, &[
        "note", "notes", "备注", "備考", "비고", "notiz", "remarque", "nota", "notas", "примечание",
        "说明备注", "注释", "メモ", "메모", "참고", "anmerkung", "anmerkungen", "notizen",
        "hinweis", "bemerkung", "remarques", "commentaire", "commentaires", "observaciones",
        "comentarios", "observações", "comentários", "комментарий", "примечания", "заметки",
        "note aggiuntive", "osservazioni", "ملاحظات", "catatan",
    ]),
];

#[rustfmt::skip]
const META: &[(MetaKey, &[&str])] = &[
    (MetaKey::Generated, &[
        "generated", "created", "date", "generated on", "created on", "start date", "created date",
        "创建日期", "日期", "作成日", "작성일", "erstellt", "créé", "fecha", "data", "дата",
        "creato", "创建时间", "生成日期", "生成日", "작성 날짜", "erstellt am", "datum", "créé le",
        "creado", "fecha de creación", "criado em", "data de criação", "создано", "дата создания",
        "creato il", "data di creazione", "تاريخ الإنشاء", "التاريخ", "dibuat", "tanggal",
        "tanggal dibuat",
    ]),
    (MetaKey::Purpose, &[
        "purpose", "objective", "目的", "목적", "zweck", "objectif", "propósito", "цель", "scopo",
    ]),
    (MetaKey::LastUpdated, &[
        "last updated", "updated", "last update", "last modified", "last revised", "last reviewed",
        "更新日期", "最后更新", "最後更新", "更新时间", "最終更新", "最終更新日", "마지막 업데이트",
        "최종 수정", "zuletzt aktualisiert", "stand", "dernière mise à jour", "mis à jour",
        "última actualización", "actualizado", "última atualização", "atualizado", "обновлено",
        "последнее обновление", "ultimo aggiornamento", "terakhir diperbarui", "最后更新时间",
        "最后修改", "最近更新", "更新日", "업데이트", "최종 업데이트", "letzte aktualisierung",
        "letzte änderung", "dernière modification", "fecha de actualización", "última modificación",
        "última modificação", "atualizado em", "дата обновления", "обновлен", "последнее изменение",
        "aggiornato", "aggiornato il", "ultima modifica", "آخر تحديث", "تاريخ التحديث",
        "pembaruan terakhir", "diperbarui",
    ]),
    (MetaKey::GeneratedBy, &[
        "generated by", "roadmap generated by", "author", "authors", "created by", "prepared by",
        "written by", "作者", "作成者", "작성자", "autor", "auteur", "автор", "autore",
    ]),
    (MetaKey::Status, &[
        "status", "document status", "project status", "current status", "状态", "ステータス",
        "상태", "statut", "estado", "статус", "stato", "当前状况", "目前状态", "目前狀態",
        "当前进展", "現在の状況", "現在のステータス", "현재 상태", "aktueller status",
        "aktueller stand", "statut actuel", "état actuel", "estado actual", "estado atual",
        "situación actual", "situação atual", "текущий статус", "текущее состояние",
        "stato attuale", "الحالة الحالية", "status saat ini", "文档状态", "文書ステータス",
        "zustand", "situação", "الحالة",
    ]),
    (MetaKey::Owner, &[
        "owner", "maintainer", "maintainers", "maintained by", "负责人", "担当", "담당자",
        "responsable", "responsável", "ответственный", "responsabile", "维护者", "维护人", "管理者",
        "verantwortlich", "maintenu par", "mantenido por", "mantido por", "المسؤول",
        "penanggung jawab",
    ]),
    (MetaKey::Version, &[
        "version", "document version", "current version", "版本", "当前版本", "バージョン", "버전",
        "versión", "versão", "версия", "versione", "文档版本", "文書バージョン", "문서 버전",
        "version du document", "versión del documento", "версия документа", "الإصدار", "versi",
    ]),
];

static FIELDS: Words<Key> = words!(Key, KEYS);
static FACTS: Words<MetaKey> = words!(MetaKey, META);

/// The field that a key as written stands for.
pub(in crate::read) fn key(written: &str) -> Option<Key> {
    find(&FIELDS, written)
}

/// Whether a folded word is a key that stands for the priority.
pub(super) fn is_priority_key(folded: &str) -> bool {
    FIELDS.get(folded) == Some(Key::Priority)
}

/// The fact about the document that a key as written stands for.
pub(in crate::read) fn meta_key(written: &str) -> Option<MetaKey> {
    find(&FACTS, written)
}

fn find<K: Copy>(names: &Words<K>, written: &str) -> Option<K> {
    const LONGEST: usize = 32;
    // Mostly plain ASCII, and asked for every bold word of a document: no allocation for those.
    let mut small = [0_u8; LONGEST];
    let trimmed = written.as_bytes().trim_ascii();
    if let Some(small) = small.get_mut(..trimmed.len())
        && trimmed.iter().all(|&b| b.is_ascii_alphabetic() || b == b' ')
    {
        small.copy_from_slice(trimmed);
        small.make_ascii_lowercase();
        return names.get(small);
    }
    // What stands in brackets behind a key explains it: `Status (2025-06)`.
    let bare = written.split(['(', '（']).next().unwrap_or(written);
    if bare.chars().count() > LONGEST {
        return None;
    }
    let folded = super::fold(bare);
    names.get(&folded).or_else(|| names.get(without_version(&folded)?))
}

/// `status` of `v3.5 status`.
fn without_version(folded: &str) -> Option<&str> {
    let (version, rest) = folded.split_once(' ')?;
    let digits = version.strip_prefix('v')?;
    digits.starts_with(|c: char| c.is_ascii_digit()).then_some(rest)
}
