//! What headings are called that hold no items by their name: risks, metrics, overviews.

use std::borrow::Cow;

use super::{Words, fold, is_unspaced_text, words};
use crate::model::Role;

/// For each role the words that make a heading one of it, and words that may stand beside them.
struct Named {
    role: Role,
    core: &'static [&'static str],
    beside: &'static [&'static str],
    /// For scripts without spaces: the heading has one of these in it.
    inside: &'static [&'static str],
}

#[rustfmt::skip]
const ROLES: &[Named] = &[
    Named {
        role: Role::Risks,
        core: &[
            "risk", "risks", "risiko", "risiken", "risque", "risques", "riesgo", "riesgos", "risco",
            "riscos", "риск", "риски", "rischi", "المخاطر", "위험", "리스크", "rischio", "مخاطر",
            "risikos", "рисков", "risikoanalyse", "risikomanagement",
        ],
        beside: &[
            "areas", "mitigation", "mitigations", "assessment", "register", "analysis",
            "management", "factors", "technical", "key", "matrix", "contingency", "known", "main",
            "open", "project", "strategies", "strategy", "mitigación", "mitigação", "gestion",
            "gestión", "gestão", "issues", "challenges", "potential", "dependencies", "управление",
            "анализ", "maßnahmen", "gegenmaßnahmen", "mitigationen", "mesures", "atténuation",
            "principaux", "identifiés", "principales", "identificados", "mitigazione", "principais",
            "митигация", "меры", "основные", "снижение", "снижения", "и", "dan", "mitigasi",
            "mitigasinya", "principali", "요소", "요인", "관리", "대응", "및", "و", "وإدارتها",
            "wichtigste", "technische", "techniques", "técnicos", "технические", "hambatan",
            "kendala",
        ],
        inside: &[
            "风险", "風險", "リスク", "课题与风险", "懸念",
        ],
    },
    Named {
        role: Role::Metrics,
        core: &[
            "metric", "metrics", "kpi", "kpis", "outcomes", "targets", "metriken", "métricas", "metricas", "métriques",
            "indicators", "indicadores", "метрики", "показатели", "metriche", "지표",
            "erfolgsmetriken", "erfolgskennzahlen", "kennzahlen", "erfolgsindikatoren",
            "indicateurs", "indicatori", "metrik", "indikator", "المؤشرات", "مؤشرات", "показателей",
            "metrica", "kpi's", "성과지표",
        ],
        beside: &[
            "success", "key", "performance", "goals", "expected", "quality", "project", "technical",
            "business", "product", "criteria", "de", "éxito", "sucesso", "успеха", "tracking",
            "measures", "current", "user", "engagement", "성공", "du", "di", "la", "clés", "clé",
            "réussite", "succès", "suivi", "clave", "seguimiento", "chave", "desempenho",
            "ключевые", "эффективности", "successo", "chiave", "keberhasilan", "kinerja", "utama",
            "النجاح", "الأداء", "핵심", "성과", "측정",
            "revenue", "growth", "targets",
        ],
        inside: &[
            "成功指标", "成功指標", "指标", "評価指標", "衡量指标", "关键指标", "成功の指標",
            "成果指標", "考核指标",
        ],
    },
    Named {
        role: Role::Metrics,
        core: &[
            "criteria", "criterios", "critérios", "критерии", "erfolgskriterien",
            "abnahmekriterien", "critères", "criteri", "kriteria", "معايير",
        ],
        beside: &[
            "success", "acceptance", "exit", "completion", "release", "overall", "project", "de",
            "éxito", "sucesso", "aceptación", "aceite", "успеха", "done", "definition", "of",
            "global", "réussite", "succès", "acceptation", "d'acceptation", "validation",
            "aceitação", "приёмки", "приемки", "готовности", "di", "successo", "accettazione",
            "keberhasilan", "penerimaan", "النجاح", "القبول", "gesamte",
        ],
        inside: &[
            "成功标准", "验收标准", "成功基準", "完了条件", "完成标准", "成功條件", "受け入れ基準",
        ],
    },
    Named {
        role: Role::Resources,
        core: &[
            "resource", "resources", "ressourcen", "ressources", "recursos", "budget", "staffing",
            "ресурсы", "risorse", "자원", "리소스", "ressourcenbedarf", "ressourcenplanung",
            "personalbedarf", "presupuesto", "orçamento", "бюджет", "sumber", "الموارد", "موارد",
            "equipo", "equipe", "équipe", "team", "команда", "anggaran", "الميزانية",
        ],
        beside: &[
            "requirements", "required", "needed", "development", "structure", "roles", "planning", "allocation", "plan",
            "estimates", "estimate", "human", "additional", "useful", "necesarios", "necessários",
            "cost", "costs", "learning", "external", "nécessaires", "requises", "besoins", "en",
            "humaines", "requeridos", "humanos", "de", "requisitos", "требуемые", "необходимые",
            "и", "necessarie", "richieste", "umane", "di", "daya", "yang", "dibutuhkan",
            "kebutuhan", "المطلوبة", "البشرية", "erforderliche", "benötigte", "und", "필요",
            "필요한", "요구",
        ],
        inside: &[
            "资源需求", "所需资源", "リソース", "资源规划", "资源投入", "人员需求", "预算估算",
            "必要なリソース", "チーム体制",
        ],
    },
    Named {
        role: Role::NextSteps,
        core: &[
            "steps", "단계", "schritte", "étapes", "pasos", "passos", "шаги", "passi", "langkah", "خطوات",
            "الخطوات",
        ],
        beside: &[
            "next", "다음", "immediate", "nächste", "prochaines", "próximos", "proximos", "следующие",
            "prossimi", "suivantes", "à", "venir", "inmediatos", "imediatos", "immediati",
            "ближайшие", "дальнейшие", "selanjutnya", "berikutnya", "التالية", "القادمة",
            "unmittelbare", "sofortige", "siguientes", "seguintes", "successivi",
        ],
        inside: &[
            "下一步行动", "次のステップ", "接下来的步骤", "下一步計劃", "次のアクション",
            "今後のステップ",
        ],
    },
    Named {
        role: Role::Overview,
        core: &[
            "overview", "überblick", "übersicht", "résumé", "resumen", "visão", "обзор",
            "panoramica", "introduction", "einleitung", "introducción", "introdução",
            "introduzione", "введение", "purpose", "vision", "mission", "개요", "about",
            "présentation", "aperçu", "d'ensemble", "descripción", "sumário", "apresentação",
            "resumo", "presentación", "visión", "visione", "видение", "описание", "sommario",
            "ringkasan", "ikhtisar", "pendahuluan", "gambaran", "نظرة", "مقدمة", "الرؤية", "رؤية",
            "ملخص", "소개", "einführung", "zielbild", "kurzfassung", "비전", "요약",
        ],
        beside: &[
            "executive", "project", "roadmap", "of", "the", "general", "geral", "high", "level",
            "product", "technical", "strategic", "statement", "our", "document", "this", "and",
            "core", "summary", "development", "architecture", "system", "current", "du", "projet",
            "vue", "générale", "del", "proyecto", "do", "projeto", "проекта", "progetto", "umum",
            "proyek", "عامة", "المشروع", "프로젝트", "des", "projekts", "roadmaps", "de",
            "generale", "общее", "tentang",
        ],
        inside: &[
            "サマリー", "摘要", "概述", "概要", "总览", "愿景", "前言", "はじめに", "项目简介",
            "项目介绍", "項目概述", "項目背景", "ビジョン", "プロジェクト概要",
        ],
    },
    Named {
        role: Role::Prose,
        core: &[
            "background", "context", "motivation", "goals", "non-goals", "principles", "legend",
            "contributing", "contribute", "contribution", "contributions", "changelog",
            "conclusion", "contents", "references", "notes", "architecture", "appendix", "summary",
            "glossary", "assumptions", "constraints", "feedback", "disclaimer", "history", "faq",
            "license", "objectives", "philosophy", "nongoals", "governance", "decisions",
            "rationale", "links", "terminology", "definitions", "acknowledgements", "locked", "hintergrund",
            "ziele", "fazit", "zusammenfassung", "legende", "contexte", "conclusión", "conclusão",
            "contexto", "objetivos", "leyenda", "legenda", "цели", "контекст", "заключение",
            "легенда", "contesto", "obiettivi", "conclusioni", "결론", "배경", "목표", "참고",
            "questions", "maintenance", "verification", "documentation", "resumo", "итоги",
            "principios", "princípios", "принципы", "how", "updates", "matrix", "guidelines",
            "process", "methodology", "approach", "workflow", "structure", "stack", "schema",
            "scope", "änderungen", "änderungsprotokoll", "mitwirken", "beitragen", "grundsätze",
            "prinzipien", "anmerkungen", "hinweise", "quellen", "referenzen", "anhang", "glossar",
            "annahmen", "principes", "contribuer", "annexe", "annexes", "glossaire", "références",
            "remarques", "hypothèses", "légende", "objectifs", "antecedentes", "contribuir",
            "referencias", "glosario", "anexo", "notas", "conclusiones", "apêndice", "referências",
            "glossário", "considerações", "conclusões", "принцип", "ссылки", "глоссарий",
            "приложение", "примечания", "выводы", "участие", "вклад", "предпосылки", "note",
            "riferimenti", "glossario", "appendice", "contribuire", "principi", "premesse", "latar",
            "kesimpulan", "referensi", "catatan", "lampiran", "prinsip", "kontribusi", "مراجع",
            "المراجع", "ملاحظات", "الخاتمة", "خاتمة", "الخلفية", "خلفية", "المبادئ", "المساهمة",
            "الأهداف", "범례", "기여", "부록", "용어집", "원칙", "참고자료",
            "state", "timeline", "schedule", "proposal", "cronograma", "zeitplan",
            "calendrier", "график", "gotchas",
        ],
        beside: &[
            "and", "&", "non", "design", "project", "our", "the", "to", "of", "guiding", "table",
            "key", "technical", "decision", "change", "log", "open", "this", "roadmap", "status",
            "symbols", "strategic", "overall", "core", "additional", "related", "final",
            "important", "plan", "get", "involved", "product", "use", "read", "document", "help",
            "e", "y", "et", "und", "version", "update", "out", "scope", "main", "general",
            "development", "review", "tech", "technology", "file", "files", "for", "in", "release",
            "executive", "dependency", "priority", "we", "work", "you", "can", "du", "de", "des",
            "la", "le", "l'architecture", "comment", "cómo", "como", "do", "da", "del", "della",
            "как", "к", "проекта", "и", "belakang", "umum", "cara", "projektziele", "generali",
            "عامة", "자료", "사항", "방법",
            "current", "where", "are", "is", "configuration", "implementation", "delivery",
            "detailed", "detalhado", "detallado", "checklist",
        ],
        inside: &[
            "背景", "结论", "图例", "参考", "贡献", "目录", "总结", "まとめ", "凡例", "参考資料",
            "原则", "非目标", "图示", "圖例", "術語", "术语", "附录", "附錄", "参考资料", "參考",
            "参考文献", "設計原則", "设计原则", "対象外", "用語集", "貢献方法", "技术栈",
            "前提条件", "結論", "貢獻",
            "现状", "現状", "项目目标", "排期",
        ],
    },
];

/// Headings as a whole that are about how things are, or about what nobody plans.
#[rustfmt::skip]
const TEXTS: &[&str] = &[
    "current state", "desired state", "target state", "zielzustand", "estado deseado", "estado desejado", "état cible", "current status quo", "gotchas", "where we are", "where we are now", "where things stand", "what's working", "what works", "what works today", "what not to do", "don't do",
    "don'ts", "what's not planned", "what we won't do", "product intent", "not in scope", "out of scope", "where to find things", "what's new",
    "lessons learned", "lessons", "what went right", "what went well", "what went wrong", "retrospective", "key decisions", "学んだこと",
    "competitive advantages", "技術スタック", "技术栈", "现状", "当前状态", "現状", "currently working", "état des lieux", "estado actual", "estado atual", "stato attuale", "aktueller stand", "ist zustand",
    "текущее состояние", "현황", "現在の状態",
];

static TEXT: Words<()> = words!(TEXTS);

/// In which of [`ROLES`] a word makes a heading one of the role, or may stand beside one that does.
#[derive(Clone, Copy)]
enum Standing {
    Core(u8),
    Beside(u8),
}

static STANDINGS: Words<Standing> = words!(Standing, &BY_STANDING);

#[expect(clippy::cast_possible_truncation, reason = "there are no 256 of them")]
const BY_STANDING: [(Standing, &[&str]); ROLES.len() * 2] = {
    let mut lists: [(Standing, &[&str]); _] = [(Standing::Core(0), &[]); ROLES.len() * 2];
    let mut at = 0;
    while at < ROLES.len() {
        lists[at * 2] = (Standing::Core(at as u8), ROLES[at].core);
        lists[at * 2 + 1] = (Standing::Beside(at as u8), ROLES[at].beside);
        at += 1;
    }
    lists
};

/// What a heading has by its name, for each of [`ROLES`]: a bit each.
type Bits = u32;

const _: () = assert!(ROLES.len() <= Bits::BITS as usize);

/// In which of [`ROLES`] `word` is a core, and in which it may stand.
fn bits(word: &str) -> (Bits, Bits) {
    if matches!(word, "and" | "e" | "y" | "et" | "und") {
        return (0, Bits::MAX);
    }
    STANDINGS.all(word).fold((0, 0), |(core, known), part| match part {
        Standing::Core(at) => (core | 1 << at, known | 1 << at),
        Standing::Beside(at) => (core, known | 1 << at),
    })
}

/// The role that a heading has by its name alone, if it is one of those that hold no items.
pub(in crate::read) fn section_role(title: &str) -> Option<Role> {
    let folded = fold(title);
    // `Success Criteria for Cleanup` are those of something.
    let name = before_for(&folded);
    let (mut count, mut cores, mut known): (usize, Bits, Bits) = (0, 0, Bits::MAX);
    for word in name.split(is_gap).filter(|word| !word.is_empty()) {
        let (core, may) = bits(word);
        (count, cores, known) = (count + 1, cores | core, known & may);
    }
    if !(1..=8).contains(&count) {
        return None;
    }
    let open = title.find(['(', '（']);
    let bare = open.map_or(Cow::Borrowed(&*folded), |at| Cow::Owned(fold(&title[..at])));
    if matches!(&*bare, "definition of done" | "done when" | "ready when") {
        return Some(Role::Metrics);
    }
    if TEXT.contains(&*bare) {
        return Some(Role::Prose);
    }
    let unspaced = is_unspaced_text(&folded) && folded.chars().count() <= 14;
    let named = (cores & known).trailing_zeros() as usize;
    let inside = |list: &Named| list.inside.iter().any(|part| folded.contains(part));
    let inside = if unspaced { ROLES.iter().position(inside) } else { None };
    let first = inside.map_or(named, |at| at.min(named));
    ROLES.get(first).map(|list| list.role)
}

/// The words before ` for `, or all of them.
fn before_for(folded: &str) -> &str {
    let bytes = folded.as_bytes();
    let is_for = |&at: &usize| bytes[..at].ends_with(b" ") && bytes[at..].starts_with(b"for ");
    memchr::memchr_iter(b'f', bytes).find(is_for).map_or(folded, |at| &folded[..at - 1])
}

fn is_gap(c: char) -> bool {
    matches!(c, ' ' | '&' | ',' | ';')
}

/// Whether a sentence says when something is a success, so that what is listed behind it is none of
/// the work: `Success means:`.
pub(in crate::read) fn tells_success(sentence: &str) -> bool {
    const OPENINGS: &[&str] = &[
        "success",
        "erfolg",
        "éxito",
        "sucesso",
        "succès",
        "réussite",
        "successo",
        "sukses",
        "keberhasilan",
        "успех",
        "成功",
        "성공",
        "النجاح",
        "done when",
        "definition of done",
    ];
    let folded = fold(sentence);
    OPENINGS.iter().any(|opening| super::starts_with_words(&folded, opening))
}

/// Whether a heading that has the role `role` by its name is no work even with a number before it:
/// somebody may well plan `3. Documentation`, but not `3. Overview`.
pub(in crate::read) fn is_never_work(title: &str, role: Role) -> bool {
    #[rustfmt::skip]
    const NEVER: &[&str] = &[
        "background", "context", "motivation", "goals", "non goals", "nongoals", "goal", "objectives", "objective", "principles",
        "guiding principles", "legend", "changelog", "conclusion", "references", "appendix", "summary", "executive summary", "glossary",
        "assumptions", "constraints", "faq", "history", "terminology", "definitions", "decisions", "open questions", "rationale", "notes",
        "背景", "结论", "图例", "参考", "目录", "总结", "まとめ", "凡例", "参考資料", "原则", "非目标", "목표", "결론", "배경", "цели", "контекст", "заключение",
        "排期", "里程碑排期", "ziele", "fazit", "hintergrund", "objetivos", "contexto", "conclusión", "conclusão", "contexte", "obiettivi", "contesto",
    ];
    match role {
        Role::Risks | Role::Metrics | Role::Resources | Role::Overview | Role::NextSteps => true,
        _ => {
            let name = fold(title.split(['(', '（']).next().unwrap_or(title));
            let unspaced = is_unspaced_text(&name);
            NEVER.contains(&name.as_str())
                || TEXT.contains(&name)
                || (unspaced && NEVER.iter().any(|word| name.ends_with(word)))
        }
    }
}

/// Whether a heading names work, so that marked bullets under it are work even where all marks are
/// the same: a list of ✅ alone mostly says what is good about how things are.
pub(in crate::read) fn names_work(title: &str) -> bool {
    #[rustfmt::skip]
    const WORK: &[&str] = &[
        "roadmap", "feature", "features", "task", "tasks", "plan", "plans", "todo", "todos", "backlog", "progress", "item", "items",
        "milestone", "milestones", "phase", "phases", "sprint", "work", "release", "releases", "version", "enhancements", "improvements", "ideas",
        "status", "deliverables", "changes", "fixes", "bugs", "issues", "funktionen", "aufgaben", "fonctionnalités", "tâches", "funcionalidades", "tareas", "tarefas", "mejoras",
        "melhorias", "задачи", "функции", "планы", "план", "funzionalità", "attività", "fitur", "tugas",
    ];
    static WORD: Words<()> = words!(WORK);
    const UNSPACED: &[&str] = &[
        "功能",
        "任务",
        "任務",
        "计划",
        "計画",
        "路线图",
        "ロードマップ",
        "機能",
        "タスク",
        "里程碑",
        "작업",
        "기능",
        "로드맵",
        "계획",
    ];
    let folded = fold(title);
    folded.split(' ').any(|word| WORD.contains(word))
        || UNSPACED.iter().any(|word| folded.contains(word))
}

/// Whether a title says that the document is a roadmap.
pub(in crate::read) fn is_roadmap(title: &str) -> bool {
    #[rustfmt::skip]
    const NAMES: &[&str] = &[
        "roadmap", "road map", "路线图", "路線圖", "ロードマップ", "로드맵", "fahrplan", "feuille de route", "hoja de ruta", "дорожная карта",
        "tabella di marcia", "خارطة الطريق", "خريطة الطريق", "peta jalan",
    ];
    let folded = fold(title);
    NAMES.iter().any(|name| folded.contains(name))
}

/// Whether a heading is that of a record of the past: a changelog, a version history.
pub(in crate::read) fn is_history(title: &str) -> bool {
    static NAME: Words<()> = words!(NAMES);
    const NAMES: &[&str] = &[
        "changelog",
        "change log",
        "version history",
        "release history",
        "revision history",
        "document history",
        "history",
        "change history",
        "release notes",
        "updates log",
        "decisions",
        "key decisions",
        "decision log",
        "design decisions",
        "locked decisions",
        "entscheidungen",
        "décisions",
        "decisiones",
        "decisões",
        "решения",
        "decisioni",
        "决策",
        "決定事項",
        "recent updates",
        "recent changes",
        "what changed",
        "本次更新",
        "更新记录",
        "更新履歴",
        "更新日志",
        "变更记录",
        "版本历史",
        "修订记录",
        "変更履歴",
        "更新履歴",
        "변경 이력",
        "änderungsverlauf",
        "historique",
        "historial de cambios",
        "histórico de versões",
        "histórico",
        "история изменений",
        "журнал изменений",
        "cronologia",
        "سجل التغييرات",
        "变更日志",
        "更新記錄",
        "更新记录",
        "版本记录",
        "变更历史",
        "修订历史",
        "リリースノート",
        "改訂履歴",
        "更新ログ",
        "변경 내역",
        "변경 기록",
        "업데이트 내역",
        "릴리스 노트",
        "버전 이력",
        "änderungsprotokoll",
        "änderungshistorie",
        "versionshistorie",
        "versionsverlauf",
        "historique des versions",
        "historique des modifications",
        "journal des modifications",
        "notes de version",
        "historial",
        "historial de versiones",
        "registro de cambios",
        "notas de la versión",
        "histórico de alterações",
        "registro de alterações",
        "registo de alterações",
        "notas de versão",
        "история версий",
        "история",
        "история изменений документа",
        "cronologia delle versioni",
        "cronologia delle modifiche",
        "registro delle modifiche",
        "storico delle versioni",
        "storico",
        "سجل التعديلات",
        "سجل الإصدارات",
        "تاريخ الإصدارات",
        "riwayat perubahan",
        "riwayat versi",
        "catatan perubahan",
        "log perubahan",
    ];
    NAME.contains(fold(title))
}

/// Headings inside an item that say which part of it follows, never what the work is.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "deliverables", "deliverable", "exit gate", "exit criteria", "tasks", "task", "scope",
    "in scope", "out of scope", "goals", "goal", "objectives", "objective", "acceptance criteria",
    "success criteria", "criteria", "completed", "done", "remaining", "remaining work", "not doing",
    "planned delivery", "features", "key features", "implementation", "details", "notes",
    "technical details", "requirements", "dependencies", "risks", "testing", "tests", "steps",
    "subtasks", "checklist", "definition of done", "verification", "description", "context",
    "background", "overview", "summary", "milestones", "timeline", "outcome", "outcomes",
    "expected outcome", "to do", "todo", "in progress", "pending", "next steps", "work items",
    "key deliverables", "deliverable checklist", "non goals", "approach", "design", "files",
    "validation", "metrics", "success metrics", "what's done", "what's left",
    "implementation steps", "主要成果", "交付物", "任务", "目标", "验收标准", "范围", "成果物",
    "タスク", "目標", "aufgaben", "ziele", "tâches", "livrables", "objectifs", "tareas",
    "objetivos", "entregables", "tarefas", "entregáveis", "задачи", "цели", "результат",
    "результаты", "attività", "obiettivi", "작업", "목표", "验收条件", "工作内容", "任务清单",
    "任务列表", "交付成果", "关键任务", "具体任务", "主要任务", "依赖", "风险", "完成标准",
    "实施步骤", "测试", "説明", "スコープ", "範囲", "完了条件", "受け入れ条件", "作業内容",
    "主なタスク", "依存関係", "リスク", "手順", "テスト", "할 일", "세부 작업", "산출물", "범위",
    "완료 조건", "위험", "의존성", "테스트", "aufgabenliste", "ergebnisse", "umfang",
    "abhängigkeiten", "risiken", "akzeptanzkriterien", "schritte", "liefergegenstände", "étapes",
    "périmètre", "dépendances", "risques", "critères d'acceptation", "résultats", "objectif",
    "objetivo", "alcance", "dependencias", "riesgos", "criterios de aceptación", "pasos",
    "resultados", "escopo", "dependências", "riscos", "critérios de aceitação", "passos", "шаги",
    "зависимости", "риски", "критерии готовности", "критерии приёмки", "объём работ", "цель",
    "obiettivo", "risultati", "ambito", "dipendenze", "rischi", "criteri di accettazione",
    "compiti", "passi", "المهام", "الأهداف", "المخرجات", "النطاق", "المخاطر", "معايير القبول",
    "tugas", "tujuan", "hasil", "cakupan", "ketergantungan", "risiko", "kriteria penerimaan",
    "langkah",
];

static PART: Words<()> = words!(PARTS);

/// Whether a heading only names a part of the item above it.
pub(in crate::read) fn is_generic_part(title: &str) -> bool {
    PART.contains(fold(title.trim_end_matches([':', '：'])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_are_known_by_all_their_words() {
        assert_eq!(section_role("Risk Areas & Mitigation"), Some(Role::Risks));
        assert_eq!(section_role("Success Metrics"), Some(Role::Metrics));
        assert_eq!(section_role("Resource Requirements"), Some(Role::Resources));
        assert_eq!(section_role("Overview"), Some(Role::Overview));
        assert_eq!(section_role("风险与缓解"), Some(Role::Risks));
        assert_eq!(section_role("Risk scoring engine"), None);
        assert_eq!(section_role("Resource quotas"), None);
    }
}
