//! Words for how urgent something is.

use super::keys::is_priority_key;
use super::{Words, words};
use crate::model::Priority::{self, Critical, High, Low, Medium};

#[rustfmt::skip]
const PHRASES: &[(Priority, &[&str])] = &[
    (Critical, &[
        "critical", "blocker", "p0", "urgent", "highest", "very high", "crit", "0", "showstopper",
        "release blocker", "紧急", "緊急", "最高", "关键", "重大", "最重要", "긴급", "치명적",
        "매우 높음", "kritisch", "dringend", "critique", "urgente", "urgent", "crítica", "crítico",
        "критический", "критично", "критическая", "срочно", "critico", "critica", "حرج", "حرجة",
        "عاجل", "kritis", "mendesak", "top priority", "sev 0", "mission critical", "very urgent",
        "emergency", "最优先", "最優先", "最高优先级", "最高優先級", "最高優先度", "非常高", "极高",
        "極高", "非常重要", "紧急优先", "必须立即", "至急", "最重要課題", "매우높음", "최우선",
        "시급", "최상", "매우 중요", "sehr hoch", "höchste", "höchste priorität", "sehr dringend",
        "kritische", "kritische priorität", "très haute", "très élevée", "très élevé", "très haut",
        "priorité critique", "priorité maximale", "critiques", "bloquant", "bloquante", "muy alta",
        "muy alto", "prioridad crítica", "máxima", "críticas", "críticos", "bloqueante",
        "prioridad máxima", "muito alta", "muito alto", "prioridade crítica", "prioridade máxima",
        "urgentes", "очень высокий", "очень высокая", "наивысший", "наивысшая", "срочный",
        "срочная", "критический приоритет", "критичный", "критичная", "критическое", "блокер",
        "максимальный", "высший", "неотложный", "molto alta", "molto alto", "massima",
        "priorità critica", "priorità massima", "critici", "critiche", "عاجلة", "طارئ", "طارئة",
        "حرجة جدا", "عالية جدا", "عالية جدًا", "أولوية قصوى", "قصوى", "أولوية حرجة", "عالي جدا",
        "sangat tinggi", "prioritas kritis", "prioritas utama", "darurat", "genting",
        "sangat mendesak",
    ]),
    (High, &[
        "high", "p1", "must", "must have", "important", "important soon", "major", "1", "priority",
        "高", "高优先级", "重要", "높음", "상", "hoch", "élevée", "élevé", "haute", "haut", "alta",
        "alto", "высокий", "высокая", "высоко", "عالية", "عالي", "مرتفع", "tinggi", "necessary",
        "elevated", "high priority", "musthave", "sev 1", "above normal", "较高", "較高",
        "高優先級", "高優先度", "優先度 高", "優先度高", "優先級高", "优先级高", "比较高", "必须",
        "必須", "必做", "高め", "重要度高", "상당히 높음", "높은", "중요", "높은 우선순위",
        "우선순위 높음", "필수", "hohe", "hoher", "wichtig", "hohe priorität", "priorität hoch",
        "muss", "hautes", "importante", "priorité haute", "haute priorité", "priorité élevée",
        "indispensable", "obligatoire", "altas", "altos", "prioridad alta", "alta prioridad",
        "importantes", "imprescindible", "obligatorio", "prioridade alta", "alta prioridade",
        "obrigatório", "essencial", "elevada", "elevado", "высокое", "высокие", "высокий приоритет",
        "важный", "важная", "важно", "обязательно", "alte", "alti", "priorità alta",
        "alta priorità", "elevata", "elevato", "indispensabile", "obbligatorio", "مرتفعة",
        "أولوية عالية", "مهم", "مهمة", "هام", "هامة", "عال", "عالٍ", "prioritas tinggi", "penting",
        "wajib", "utama",
    ]),
    (Medium, &[
        "medium", "p2", "should", "should have", "moderate", "normal", "med", "mid", "2",
        "medium high", "medium low", "important long term", "important longterm", "中", "中等",
        "中优先级", "보통", "중간", "중", "mittel", "moyenne", "moyen", "media", "medio", "média",
        "médio", "средний", "средняя", "средне", "متوسطة", "متوسط", "sedang", "menengah", "average",
        "medium priority", "sev 2", "middle", "standard", "一般", "普通", "中級", "中等优先级",
        "中優先級", "中優先度", "優先度 中", "優先度中", "優先級中", "优先级中", "适中", "應該",
        "应该", "次要优先", "중급", "보통 우선순위", "중간 우선순위", "우선순위 중간",
        "우선순위 보통", "mittlere", "mittlerer", "mittelhoch", "mittlere priorität",
        "priorität mittel", "sollte", "moyens", "moyennes", "normale", "priorité moyenne",
        "modérée", "modéré", "souhaitable", "medias", "medios", "prioridad media", "moderada",
        "moderado", "deseable", "prioridade média", "médias", "médios", "desejável", "normais",
        "среднее", "средние", "средний приоритет", "обычный", "обычная", "нормальный", "умеренный",
        "priorità media", "medie", "medi", "moderata", "discreta", "أولوية متوسطة", "عادي", "عادية",
        "معتدل", "معتدلة", "prioritas sedang", "prioritas menengah", "biasa", "cukup",
    ]),
    (Low, &[
        "low", "p3", "p4", "could", "could have", "nice to have", "minor", "optional", "lowest",
        "3", "trivial", "backlog", "very low", "低", "低优先级", "可选", "낮음", "하", "niedrig",
        "gering", "faible", "basse", "bas", "baja", "bajo", "baixa", "baixo", "низкий", "низкая",
        "низко", "bassa", "basso", "منخفضة", "منخفض", "rendah", "low priority", "nicetohave",
        "sev 3", "could be nice", "if time permits", "someday", "较低", "較低", "低優先級",
        "低優先度", "優先度 低", "優先度低", "優先級低", "优先级低", "低め", "最低", "很低",
        "非常低", "任意", "锦上添花", "可有可无", "次要", "매우 낮음", "낮은", "낮은 우선순위",
        "우선순위 낮음", "선택", "선택 사항", "최하", "niedrige", "niedriger", "geringe",
        "sehr niedrig", "sehr gering", "niedrige priorität", "geringe priorität",
        "priorität niedrig", "unwichtig", "nachrangig", "kann", "basses", "priorité basse",
        "basse priorité", "priorité faible", "faible priorité", "très faible", "très basse",
        "optionnel", "optionnelle", "facultatif", "mineure", "mineur", "bajas", "bajos",
        "prioridad baja", "baja prioridad", "muy baja", "muy bajo", "opcional", "menor", "mínima",
        "prioridade baixa", "baixa prioridade", "muito baixa", "muito baixo", "baixas", "baixos",
        "reduzida", "низкое", "низкие", "низкий приоритет", "очень низкий", "очень низкая",
        "низший", "наименьший", "незначительный", "необязательно", "желательно", "по желанию",
        "второстепенный", "priorità bassa", "bassa priorità", "molto bassa", "molto basso",
        "opzionale", "facoltativo", "facoltativa", "minore", "bassi", "أولوية منخفضة", "منخفضة جدا",
        "منخفضة جدًا", "اختياري", "اختيارية", "ثانوي", "ثانوية", "ضعيفة", "sangat rendah",
        "prioritas rendah", "opsional", "tambahan",
    ]),
];

static WORDS: Words<Priority> = words!(Priority, PHRASES);

/// The priority that a folded phrase stands for.
pub(in crate::read) fn priority_word(folded: &str) -> Option<Priority> {
    WORDS.get(folded)
}

/// The priority that a folded phrase names as one: `high priority`, `prioridad alta`, `高优先级`. What
/// only counts (`priority 1`) is none.
pub(in crate::read) fn named_priority(folded: &str) -> Option<Priority> {
    const UNSPACED: &[&str] = &["优先", "優先", "우선"];
    let is_name = |word: &&str| is_priority_key(word.trim_end_matches(['.', ',', ';']));
    if folded.split(' ').any(|word| is_name(&word))
        && let rest = folded.split(' ').filter(|word| !is_name(word)).collect::<Vec<&str>>()
        && !rest.is_empty()
    {
        let rest = rest.join(" ");
        let counts = rest.bytes().all(|b| b.is_ascii_digit());
        return if counts { None } else { priority_word(&rest).or_else(|| priority_word(folded)) };
    }
    let unspaced = !folded.is_ascii() && UNSPACED.iter().any(|name| folded.contains(name));
    unspaced.then(|| priority_word(folded)).flatten()
}
