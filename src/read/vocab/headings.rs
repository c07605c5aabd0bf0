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
            "risk", "risks", "risiko", "risiken", "risque", "risques", "riesgo", "riesgos",
            "risco", "riscos", "риск", "риски", "rischi", "المخاطر", "위험", "리스크",
        ],
        beside: &[
            "areas", "mitigation", "mitigations", "assessment", "register", "analysis",
            "management", "factors", "technical", "key", "matrix", "contingency", "known", "main",
            "open", "project", "strategies", "strategy", "mitigación", "mitigação", "gestion",
            "gestión", "gestão", "issues", "challenges", "potential", "dependencies", "управление",
            "анализ",
        ],
        inside: &[
            "风险", "風險", "リスク",
        ],
    },
    Words {
        role: Role::Metrics,
        core: &[
            "metric", "metrics", "kpi", "kpis", "metriken", "métricas", "metricas", "métriques",
            "indicators", "indicadores", "метрики", "показатели", "metriche", "지표",
        ],
        beside: &[
            "success", "key", "performance", "goals", "targets", "quality", "project", "technical",
            "business", "product", "criteria", "de", "éxito", "sucesso", "успеха", "tracking",
            "measures", "current", "user", "engagement", "성공",
        ],
        inside: &[
            "成功指标", "成功指標", "指标", "評価指標",
        ],
    },
    Words {
        role: Role::Metrics,
        core: &[
            "criteria", "criterios", "critérios", "критерии",
        ],
        beside: &[
            "success", "acceptance", "exit", "completion", "release", "overall", "project", "de",
            "éxito", "sucesso", "aceptación", "aceite", "успеха", "done", "definition", "of",
            "global",
        ],
        inside: &[
            "成功标准", "验收标准", "成功基準", "完了条件",
        ],
    },
    Words {
        role: Role::Resources,
        core: &[
            "resource", "resources", "ressourcen", "ressources", "recursos", "budget", "staffing",
            "ресурсы", "risorse", "자원", "리소스",
        ],
        beside: &[
            "requirements", "required", "needed", "team", "planning", "allocation", "plan",
            "estimates", "estimate", "human", "additional", "useful", "necesarios", "necessários",
            "cost", "costs", "learning", "external",
        ],
        inside: &[
            "资源需求", "所需资源", "リソース",
        ],
    },
    Words {
        role: Role::NextSteps,
        core: &[
            "steps", "schritte", "étapes", "pasos", "passos", "шаги", "passi",
        ],
        beside: &[
            "next", "immediate", "nächste", "prochaines", "próximos", "proximos", "следующие",
            "prossimi",
        ],
        inside: &[
            "下一步行动", "次のステップ",
        ],
    },
    Words {
        role: Role::Overview,
        core: &[
            "overview", "überblick", "übersicht", "résumé", "resumen", "visão", "обзор",
            "panoramica", "introduction", "einleitung", "introducción", "introdução",
            "introduzione", "введение", "purpose", "vision", "mission", "개요", "about",
        ],
        beside: &[
            "executive", "project", "roadmap", "of", "the", "general", "geral", "high", "level",
            "product", "technical", "strategic", "statement", "our", "document", "this", "and",
            "core", "summary", "development", "architecture", "system", "current",
        ],
        inside: &[
            "サマリー", "摘要", "概述", "概要", "总览", "愿景", "前言", "はじめに",
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
            "rationale", "links", "terminology", "definitions", "acknowledgements", "hintergrund",
            "ziele", "fazit", "zusammenfassung", "legende", "contexte", "conclusión", "conclusão",
            "contexto", "objetivos", "leyenda", "legenda", "цели", "контекст", "заключение",
            "легенда", "contesto", "obiettivi", "conclusioni", "결론", "배경", "목표", "참고", "questions",
            "maintenance", "verification", "documentation", "resumo", "итоги", "principios",
            "princípios", "принципы", "how", "updates", "matrix", "guidelines", "process",
            "methodology", "approach", "workflow", "structure", "stack", "schema",
        ],
        beside: &[
            "and", "&", "non", "design", "project", "our", "the", "to", "of", "guiding", "table",
            "key", "technical", "decision", "change", "log", "open", "this", "roadmap", "status",
            "symbols", "strategic", "overall", "core", "additional", "related", "final",
            "important", "plan", "get", "involved", "product", "use", "read", "document", "help",
            "e", "y", "et", "und", "version", "update", "out", "scope", "main", "general",
            "development", "review", "tech", "technology", "file", "files", "for", "in", "release",
            "executive", "dependency", "priority", "we", "work", "you", "can",
        ],
        inside: &[
            "背景", "结论", "图例", "参考", "贡献", "目录", "总结", "まとめ", "凡例", "参考資料", "原则", "非目标",
        ],
    },
];

/// The role that a heading has by its name alone, if it is one of those that hold no items.
pub(in crate::read) fn section_role(title: &str) -> Option<Role> {
    let folded = fold(title);
    let words: Vec<&str> =
        folded.split([' ', '&', ',', ';']).filter(|word| !word.is_empty()).collect();
    if words.is_empty() || words.len() > 8 {
        return None;
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
    ];
    NAMES.contains(&fold(title).as_str())
}

/// Headings inside an item that say which part of it follows, never what the work is.
#[rustfmt::skip]
const PARTS: &[&str] = &[
    "deliverables", "deliverable", "exit gate", "exit criteria", "tasks", "task", "scope",
    "in scope", "out of scope", "goals", "goal", "objectives", "objective", "acceptance criteria",
    "success criteria", "criteria", "completed", "done", "remaining", "remaining work",
    "not doing", "planned delivery", "features", "key features", "implementation", "details",
    "notes", "technical details", "requirements", "dependencies", "risks", "testing", "tests",
    "steps", "subtasks", "checklist", "definition of done", "verification", "description",
    "context", "background", "overview", "summary", "milestones", "timeline", "outcome",
    "outcomes", "expected outcome", "to do", "todo", "in progress", "pending", "next steps",
    "work items", "key deliverables", "deliverable checklist", "non goals", "approach", "design",
    "files", "validation", "metrics", "success metrics", "what's done", "what's left",
    "implementation steps", "主要成果", "交付物", "任务", "目标", "验收标准", "范围", "成果物", "タスク", "目標",
    "aufgaben", "ziele", "tâches", "livrables", "objectifs", "tareas", "objetivos", "entregables",
    "tarefas", "entregáveis", "задачи", "цели", "результат", "результаты", "attività", "obiettivi",
    "작업", "목표",
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
const HORIZONS: &[(&str, Option<StatusKind>)] = &[
    ("now", Some(StatusKind::Active)),
    ("current", Some(StatusKind::Active)),
    ("current focus", Some(StatusKind::Active)),
    ("current sprint", Some(StatusKind::Active)),
    ("current work", Some(StatusKind::Active)),
    ("recent", Some(StatusKind::Done)),
    ("achievements", Some(StatusKind::Done)),
    ("next", Some(StatusKind::Todo)),
    ("next release", Some(StatusKind::Todo)),
    ("next version", Some(StatusKind::Todo)),
    ("immediate", Some(StatusKind::Todo)),
    ("immediate actions", Some(StatusKind::Todo)),
    ("later", Some(StatusKind::Todo)),
    ("soon", Some(StatusKind::Todo)),
    ("coming soon", Some(StatusKind::Todo)),
    ("short term", Some(StatusKind::Todo)),
    ("near term", Some(StatusKind::Todo)),
    ("mid term", Some(StatusKind::Todo)),
    ("medium term", Some(StatusKind::Todo)),
    ("long term", Some(StatusKind::Todo)),
    ("longer term", Some(StatusKind::Todo)),
    ("future", Some(StatusKind::Todo)),
    ("beyond", Some(StatusKind::Todo)),
    ("wishlist", Some(StatusKind::Todo)),
    ("wish list", Some(StatusKind::Todo)),
    ("stretch", Some(StatusKind::Todo)),
    ("plans", Some(StatusKind::Todo)),
    ("future directions", Some(StatusKind::Todo)),
    ("kurzfristig", Some(StatusKind::Todo)),
    ("mittelfristig", Some(StatusKind::Todo)),
    ("langfristig", Some(StatusKind::Todo)),
    ("court terme", Some(StatusKind::Todo)),
    ("moyen terme", Some(StatusKind::Todo)),
    ("long terme", Some(StatusKind::Todo)),
    ("corto plazo", Some(StatusKind::Todo)),
    ("medio plazo", Some(StatusKind::Todo)),
    ("mediano plazo", Some(StatusKind::Todo)),
    ("largo plazo", Some(StatusKind::Todo)),
    ("curto prazo", Some(StatusKind::Todo)),
    ("médio prazo", Some(StatusKind::Todo)),
    ("longo prazo", Some(StatusKind::Todo)),
    ("breve termine", Some(StatusKind::Todo)),
    ("medio termine", Some(StatusKind::Todo)),
    ("lungo termine", Some(StatusKind::Todo)),
    ("краткосрочные", Some(StatusKind::Todo)),
    ("среднесрочные", Some(StatusKind::Todo)),
    ("долгосрочные", Some(StatusKind::Todo)),
    ("短期", Some(StatusKind::Todo)),
    ("中期", Some(StatusKind::Todo)),
    ("长期", Some(StatusKind::Todo)),
    ("長期", Some(StatusKind::Todo)),
    ("近期", Some(StatusKind::Todo)),
    ("단기", Some(StatusKind::Todo)),
    ("중기", Some(StatusKind::Todo)),
    ("장기", Some(StatusKind::Todo)),
    ("jangka pendek", Some(StatusKind::Todo)),
    ("jangka menengah", Some(StatusKind::Todo)),
    ("jangka panjang", Some(StatusKind::Todo)),
];

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
    "workstreams", "workstream", "streams", "prioridades", "priorités", "приоритеты", "priorità", "de", "del", "des", "das", "на", "die",
    "features", "feature", "work", "items", "item", "tasks", "enhancements", "improvements",
    "goals", "plans", "ideas", "releases", "milestones", "roadmap", "recently", "currently", "the",
    "list", "priorities", "actions", "development", "additions", "considerations", "possibilities",
    "things", "functionality", "projects", "objectives", "phases", "initiatives", "issues",
    "what's", "up", "working", "on", "we're", "are", "we", "and", "to", "be", "for", "all",
    "version", "versions", "opportunities", "stuff", "planned", "explorations", "so", "far",
    "focus", "exploration", "potential", "possible", "major", "not", "yet", "funktionen",
    "aufgaben", "ideen", "fonctionnalités", "tâches", "funcionalidades", "características",
    "tareas", "tarefas", "функции", "задачи", "планы", "цели", "funzionalità", "mejoras",
    "melhorias", "的功能", "功能", "事项", "任务", "计划", "目标", "项目", "タスク", "機能", "目標", "기능", "작업", "목표",
    "部分",
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
        let time =
            HORIZONS.iter().find(|(word, _)| *word == phrase).map(|&(_, kind)| Bucket::When(kind));
        time.or_else(|| status_word(phrase).map(Bucket::Status))
    };
    if let Some(found) = find(&folded) {
        return Some(found);
    }
    let words: Vec<&str> =
        folded.split([' ', '&', ',', ';']).filter(|word| !word.is_empty()).collect();
    if words.len() > 6 {
        return None;
    }
    // The longest run of words that is known, with nothing but nouns around it.
    for len in (1..=words.len().min(4)).rev() {
        for start in 0..=words.len() - len {
            let rest = words[..start].iter().chain(&words[start + len..]);
            if let Some(found) = find(&words[start..start + len].join(" "))
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
        if let Some(&(_, kind)) = HORIZONS.iter().find(|(word, _)| *word == head) {
            return Some(Bucket::When(kind));
        }
        if let Some(kind) = status_word(head) {
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
