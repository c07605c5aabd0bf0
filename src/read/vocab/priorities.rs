//! Words for how urgent something is.

use crate::model::Priority::{self, Critical, High, Low, Medium};

#[rustfmt::skip]
const PHRASES: &[(Priority, &[&str])] = &[
    (Critical, &[
        "critical", "blocker", "p0", "urgent", "highest", "very high", "crit", "0", "showstopper",
        "release blocker", "紧急", "緊急", "最高", "关键", "重大", "最重要", "긴급", "치명적", "매우 높음", "kritisch",
        "dringend", "critique", "urgente", "urgent", "crítica", "crítico", "критический",
        "критично", "критическая", "срочно", "critico", "critica", "حرج", "حرجة", "عاجل", "kritis",
        "mendesak",
    ]),
    (High, &[
        "high", "p1", "must", "must have", "important", "important soon", "major", "1", "priority",
        "高", "高优先级", "重要", "높음", "상", "hoch", "élevée", "élevé", "haute", "haut", "alta", "alto",
        "высокий", "высокая", "высоко", "عالية", "عالي", "مرتفع", "tinggi", "necessary",
    ]),
    (Medium, &[
        "medium", "p2", "should", "should have", "moderate", "normal", "med", "mid", "2",
        "medium high", "medium low", "important long term", "important longterm", "中", "中等",
        "中优先级", "보통", "중간", "중", "mittel", "moyenne", "moyen", "media", "medio", "média", "médio",
        "средний", "средняя", "средне", "متوسطة", "متوسط", "sedang", "menengah",
    ]),
    (Low, &[
        "low", "p3", "p4", "could", "could have", "nice to have", "minor", "optional", "lowest",
        "3", "trivial", "backlog", "very low", "低", "低优先级", "可选", "낮음", "하", "niedrig", "gering",
        "faible", "basse", "bas", "baja", "bajo", "baixa", "baixo", "низкий", "низкая", "низко",
        "bassa", "basso", "منخفضة", "منخفض", "rendah",
    ]),
];

/// The priority that a folded phrase stands for.
pub(in crate::read) fn priority_word(folded: &str) -> Option<Priority> {
    PHRASES.iter().find(|(_, phrases)| phrases.contains(&folded)).map(|&(kind, _)| kind)
}
