//! What headings are called that are not items: risks, metrics, `Completed`, `Next`.

use super::{fold, is_unspaced, status_word};
use crate::model::{Role, StatusKind};

/// For each role the words that make a heading one of it, and words that may stand beside them.
struct Words {
    role: Role,
    core: &'static [&'static str],
    beside: &'static [&'static str],
    /// For scripts without spaces: the heading has one of these in it.
    inside: &'static [&'static str],
}

#[rustfmt::skip]
const ROLES: &[Words] = &[
    Words {
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
    Words {
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
    Words {
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
    Words {
        role: Role::Resources,
        core: &[
            "resource", "resources", "ressourcen", "ressources", "recursos", "budget", "staffing",
            "ресурсы", "risorse", "자원", "리소스", "ressourcenbedarf", "ressourcenplanung",
            "personalbedarf", "presupuesto", "orçamento", "бюджет", "sumber", "الموارد", "موارد",
            "equipo", "equipe", "équipe", "команда", "anggaran", "الميزانية",
        ],
        beside: &[
            "requirements", "required", "needed", "team", "planning", "allocation", "plan",
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
    Words {
        role: Role::NextSteps,
        core: &[
            "steps", "schritte", "étapes", "pasos", "passos", "шаги", "passi", "langkah", "خطوات",
            "الخطوات",
        ],
        beside: &[
            "next", "immediate", "nächste", "prochaines", "próximos", "proximos", "следующие",
            "prossimi", "suivantes", "à", "venir", "inmediatos", "imediatos", "immediati",
            "ближайшие", "дальнейшие", "selanjutnya", "berikutnya", "التالية", "القادمة",
            "unmittelbare", "sofortige", "siguientes", "seguintes", "successivi",
        ],
        inside: &[
            "下一步行动", "次のステップ", "接下来的步骤", "下一步計劃", "次のアクション",
            "今後のステップ",
        ],
    },
    Words {
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
    Words {
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
    "current state", "current status quo", "gotchas", "where we are", "where we are now", "where things stand", "what's working", "what works", "what works today", "what not to do", "don't do",
    "don'ts", "what's not planned", "what we won't do", "product intent", "not in scope", "out of scope", "where to find things", "what's new",
    "lessons learned", "lessons", "what went right", "what went well", "what went wrong", "retrospective", "key decisions", "学んだこと",
    "competitive advantages", "技術スタック", "技术栈", "现状", "当前状态", "現状", "currently working", "état des lieux", "estado actual", "estado atual", "stato attuale", "aktueller stand", "ist zustand",
    "текущее состояние", "현황", "現在の状態",
];

/// The role that a heading has by its name alone, if it is one of those that hold no items.
pub(in crate::read) fn section_role(title: &str) -> Option<Role> {
    let folded = fold(title);
    // `Success Criteria for Cleanup` are those of something.
    let name = folded.split(" for ").next().unwrap_or(&folded);
    let words: Vec<&str> =
        name.split([' ', '&', ',', ';']).filter(|word| !word.is_empty()).collect();
    if words.is_empty() || words.len() > 8 {
        return None;
    }
    let bare = fold(title.split(['(', '（']).next().unwrap_or(title));
    if matches!(bare.as_str(), "definition of done" | "done when" | "ready when") {
        return Some(Role::Metrics);
    }
    if TEXTS.contains(&bare.as_str()) {
        return Some(Role::Prose);
    }
    let unspaced = folded.chars().any(is_unspaced) && folded.chars().count() <= 14;
    let of = |list: &Words| {
        let core = words.iter().any(|word| list.core.contains(word));
        let known = |word: &&str| {
            list.core.contains(word)
                || list.beside.contains(word)
                || matches!(*word, "and" | "e" | "y" | "et" | "und")
        };
        (core && words.iter().all(known))
            || (unspaced && list.inside.iter().any(|part| folded.contains(part)))
    };
    ROLES.iter().find(|list| of(list)).map(|list| list.role)
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
            let unspaced = name.chars().any(is_unspaced);
            NEVER.contains(&name.as_str())
                || TEXTS.contains(&name.as_str())
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
    folded.split(' ').any(|word| WORK.contains(&word))
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

/// Whether the words left of a heading that says when only say that it is a plan.
pub(in crate::read) fn are_bucket_nouns(rest: &[String]) -> bool {
    rest.iter().all(|word| NOUNS.contains(&word.as_str()))
}

/// Whether a heading is that of a record of the past: a changelog, a version history.
pub(in crate::read) fn is_history(title: &str) -> bool {
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
    NAMES.contains(&fold(title).as_str())
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

/// Whether a heading only names a part of the item above it.
pub(in crate::read) fn is_generic_part(title: &str) -> bool {
    PARTS.contains(&fold(title.trim_end_matches([':', '：'])).as_str())
}

/// What a heading says of the bullets under it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Bucket {
    /// How far they are.
    Status(StatusKind),
    /// When they are meant for, and so perhaps how far they are.
    When(Option<StatusKind>),
}

impl Bucket {
    /// How far the things under it are, if the heading says so.
    pub(in crate::read) const fn status(self) -> Option<StatusKind> {
        match self {
            Bucket::Status(kind) => Some(kind),
            Bucket::When(kind) => kind,
        }
    }
}

/// Words for a time that is not a date, and what they say of what is listed under them.
#[rustfmt::skip]
const HORIZONS: &[(StatusKind, &[&str])] = &[
    (StatusKind::Active, &[
        "now", "current", "current focus", "current sprint", "current work", "right now",
        "this week", "this sprint", "this month", "current priorities", "jetzt", "aktueller sprint",
        "maintenant", "en ce moment", "ahora", "agora", "сейчас", "adesso", "ora", "现在", "目前",
        "本周", "当前重点", "いま", "今", "現在の取り組み", "지금", "현재", "الآن", "sekarang",
    ]),
    (StatusKind::Done, &[
        "recent", "achievements", "recent achievements", "highlights so far", "最近完成",
        "最近完了",
    ]),
    (StatusKind::Todo, &[
        "next", "next release", "next version", "immediate", "immediate actions", "later", "soon",
        "coming soon", "short term", "near term", "mid term", "medium term", "long term",
        "longer term", "future", "beyond", "wishlist", "wish list", "stretch", "plans",
        "future directions", "kurzfristig", "mittelfristig", "langfristig", "court terme",
        "moyen terme", "long terme", "corto plazo", "medio plazo", "mediano plazo", "largo plazo",
        "curto prazo", "médio prazo", "longo prazo", "breve termine", "medio termine",
        "lungo termine", "краткосрочные", "среднесрочные", "долгосрочные", "短期", "中期", "长期",
        "長期", "近期", "단기", "중기", "장기", "jangka pendek", "jangka menengah",
        "jangka panjang", "midterm", "mid range", "on the horizon", "down the road", "further out",
        "next up", "upcoming releases", "soon after", "kurzfristige", "mittelfristige",
        "langfristige", "kurzfristiges", "längerfristig", "als nächstes", "danach", "zukunftsmusik",
        "ausblick", "à court terme", "à moyen terme", "à long terme", "a court terme",
        "a moyen terme", "a long terme", "ensuite", "bientôt", "perspectives", "lista de tareas",
        "lista de tarefas", "lista de pendientes", "lista de pendências", "lista de deseos",
        "lista de desejos", "lista de ideas", "a corto plazo", "a medio plazo", "a mediano plazo",
        "a largo plazo", "pronto", "después", "luego", "a curto prazo", "a médio prazo",
        "a longo prazo", "em seguida", "depois", "a breve termine", "a medio termine",
        "a lungo termine", "nel breve termine", "nel medio termine", "nel lungo termine",
        "in seguito", "dopo", "краткосрочный", "среднесрочный", "долгосрочный", "краткосрочная",
        "среднесрочная", "долгосрочная", "краткосрочно", "среднесрочно", "долгосрочно",
        "краткосрочная перспектива", "среднесрочная перспектива", "долгосрочная перспектива",
        "ближайшие", "ближайшее время", "в ближайшее время", "ближайшее будущее", "потом",
        "之后", "以后", "下一阶段", "后期", "その後", "近期目标", "中长期", "中長期", "远期", "遠期", "短中期", "近期计划", "短期的", "次期",
        "将来構想", "今後の展望", "次のリリース", "近い将来", "단기적", "중기적", "장기적",
        "중장기", "가까운 미래", "이후", "나중", "المدى القصير", "المدى المتوسط", "المدى الطويل",
        "المدى البعيد", "على المدى القصير", "على المدى المتوسط", "على المدى الطويل",
        "على المدى البعيد", "قصير المدى", "متوسط المدى", "طويل المدى", "قصيرة المدى",
        "متوسطة المدى", "طويلة المدى", "المستقبل القريب", "dalam waktu dekat", "jangka dekat",
        "jangka pendek menengah", "masa depan", "ke depan", "kedepannya", "setelah itu",
    ]),
];

/// What a word for a time says of what is listed under it.
fn horizon(folded: &str) -> Option<StatusKind> {
    HORIZONS.iter().find(|(_, phrases)| phrases.contains(&folded)).map(|&(kind, _)| kind)
}

/// What people write where a list has nothing in it.
#[rustfmt::skip]
const PLACEHOLDERS: &[&str] = &[
    "none", "none yet", "nothing", "nothing yet", "nothing here", "nothing here yet", "nothing at the moment", "empty", "tbd", "tba", "n a",
    "none currently", "none at the moment", "currently none", "no items", "no items yet", "to be added",
    "keine", "noch keine", "nichts", "aucun", "aucune", "rien", "ninguno", "ninguna", "nada", "nenhum", "nenhuma", "nessuno", "nessuna",
    "нет", "пока нет", "пусто", "无", "暂无", "無", "なし", "未定", "없음",
];

/// Whether a folded line only keeps the place of what is to come.
pub(in crate::read) fn is_placeholder(folded: &str) -> bool {
    PLACEHOLDERS.contains(&folded)
}

/// Nouns that may stand beside the word that makes a heading a bucket.
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "workstreams", "workstream", "streams", "prioridades", "priorités", "приоритеты", "priorità",
    "de", "del", "des", "das", "на", "die", "features", "feature", "work", "items", "item", "tasks",
    "enhancements", "improvements", "goals", "plans", "ideas", "releases", "milestones", "roadmap",
    "recently", "currently", "the", "list", "priorities", "actions", "development", "additions",
    "considerations", "possibilities", "things", "functionality", "projects", "objectives",
    "phases", "initiatives", "issues", "what's", "up", "working", "on", "we're", "are", "we", "and",
    "to", "be", "for", "all", "version", "versions", "opportunities", "stuff", "planned",
    "explorations", "so", "far", "focus", "exploration", "potential", "possible", "major", 
    "funktionen", "aufgaben", "ideen", "fonctionnalités", "tâches", "funcionalidades",
    "características", "tareas", "tarefas", "функции", "задачи", "планы", "цели", "funzionalità",
    "mejoras", "melhorias", "的功能", "功能", "事项", "任务", "计划", "目标", "项目", "タスク",
    "機能", "目標", "기능", "작업", "목표", "部分", "历史事项", "重点", "の重点", "重点工作", "vision", "outlook", "ziele",
    "ziel", "vorhaben", "pläne", "planung", "verbesserungen", "maßnahmen", "arbeiten", "punkte",
    "projekte", "meilensteine", "themen", "perspektive", "prioritäten", "objectifs", "évolutions",
    "améliorations", "projets", "jalons", "travaux", "chantiers", "étapes", "les", "la",
    "objetivos", "metas", "funciones", "mejora", "proyectos", "trabajos", "planes", "hitos",
    "visión", "prioridad", "el", "los", "las", "en", "recursos", "melhoria", "projetos",
    "planos", "marcos", "visão", "itens", "o", "os", "as", "обновления", "улучшения", "возможности",
    "проекты", "работы", "перспектива", "перспективы", "этапы", "идеи", "функционал", "планируемые",
    "obiettivi", "attività", "miglioramenti", "progetti", "piani", "traguardi", "visione",
    "obiettivo", "idee", "compiti", "أهداف", "الأهداف", "خطط", "الخطط", "خطة", "المهام", "مهام",
    "الميزات", "ميزات", "مشاريع", "المشاريع", "الرؤية", "رؤية", "أعمال", "fitur", "tugas",
    "rencana", "tujuan", "target", "proyek", "pekerjaan", "sasaran", "visi", "perbaikan", "ide",
    "yang", "特性", "工作", "需求", "改进", "優化", "优化", "规划", "規劃", "計劃", "任務", "項目",
    "版本", "愿景", "方向", "里程碑", "清单", "した機能", "した項目", "したタスク", "の機能",
    "の項目", "の計画", "の目標", "の予定", "中の機能", "中のタスク", "計画", "予定", "課題",
    "ビジョン", "施策", "構想", "済みの機能", "機能一覧", "항목", "계획", "과제", "개선",
    "비전", "사항",
            "milestone", "strategic", "technical", "components", "component", "modules",
            "module", "systems", "capabilities", "history", "big", "key", "in", "our", "out",
            "of", "scope", "explore", "consider", "new", "some",
];

/// Words that say how far one thing is, but as a heading are what the section is about, or what is
/// no part of the plan.
#[rustfmt::skip]
const TOPICS: &[&str] = &[
    "proposal", "research", "researching", "testing", "review", "building", "building blocks", "designing", "implementing", "developing",
    "production", "stable", "live", "supported", "available", "clean", "operational", "integrated", "met", "yes", "no", "required",
    "needed", "missing", "some", "basic", "limited", "mixed", "prototype", "new", "out of scope", "verified", "published", "working",
    "ready", "approved", "accepted", "archived", "alpha", "beta", "qa", "preview", "draft", "always", "held", "hold", "stub", "ga",
];

/// What a heading without an id says of the bullets under it, if it says anything.
pub(in crate::read) fn bucket(title: &str) -> Option<Bucket> {
    // What stands in brackets or behind a colon explains the bucket; it is not its name.
    let name = title.split(['(', '（', ':', '：', '[']).next().unwrap_or(title);
    let name = name
        .split(" — ")
        .next()
        .unwrap_or(name)
        .split(" – ")
        .next()
        .unwrap_or(name)
        .split(" - ")
        .next()
        .unwrap_or(name);
    let folded = fold(name);
    if folded.is_empty() {
        return None;
    }
    let find = |phrase: &str| {
        let time = horizon(phrase).map(|kind| Bucket::When(Some(kind)));
        time.or_else(|| status_word(phrase).map(Bucket::Status))
    };
    let is_topic = |phrase: &str| TOPICS.contains(&phrase);
    if let Some(found) = find(&folded).filter(|_| !is_topic(&folded)) {
        return Some(found);
    }
    let words: Vec<&str> =
        folded.split([' ', '&', ',', ';']).filter(|word| !word.is_empty()).collect();
    // What there is at present is no work: `Current capabilities`.
    let is_there = |word: &&str| {
        matches!(
            *word,
            "capabilities" | "features" | "systems" | "components" | "modules" | "version"
        )
    };
    if words.len() > 6 || (words[0] == "current" && words.iter().any(is_there)) {
        return None;
    }
    // The longest run of words that is known, with nothing but nouns around it.
    for len in (1..=words.len().min(4)).rev() {
        for start in 0..=words.len() - len {
            let rest = words[..start].iter().chain(&words[start + len..]);
            let phrase = words[start..start + len].join(" ");
            if let Some(found) = find(&phrase).filter(|_| !is_topic(&phrase))
                && rest.clone().all(|word| NOUNS.contains(word) || find(word).is_some())
            {
                return Some(found);
            }
        }
    }
    unspaced_bucket(&folded)
}

fn unspaced_bucket(folded: &str) -> Option<Bucket> {
    if !folded.chars().any(is_unspaced) || folded.chars().count() > 10 {
        return None;
    }
    let ends = folded.char_indices().map(|(at, c)| at + c.len_utf8());
    for end in ends.rev() {
        let (head, rest) = folded.split_at(end);
        let rest = rest.trim_start_matches('的').trim();
        if !(rest.is_empty() || NOUNS.contains(&rest)) {
            continue;
        }
        if let Some(kind) = horizon(head) {
            return Some(Bucket::When(Some(kind)));
        }
        if let Some(kind) = status_word(head).filter(|_| !TOPICS.contains(&head)) {
            return Some(Bucket::Status(kind));
        }
    }
    None
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

    #[test]
    fn buckets_are_known_with_their_nouns() {
        use StatusKind::{Active, Done, Todo};
        assert_eq!(bucket("Completed"), Some(Bucket::Status(Done)));
        assert_eq!(bucket("✅ Completed Features (v1)"), Some(Bucket::Status(Done)));
        assert_eq!(bucket("In Progress"), Some(Bucket::Status(Active)));
        assert_eq!(bucket("Long-term goals"), Some(Bucket::When(Some(Todo))));
        assert_eq!(bucket("Now"), Some(Bucket::When(Some(Active))));
        assert_eq!(bucket("已完成功能"), Some(Bucket::Status(Done)));
        assert_eq!(bucket("Search engine"), None);
        assert_eq!(bucket("New dashboard for owners"), None);
    }
}
