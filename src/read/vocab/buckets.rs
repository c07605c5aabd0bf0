//! What headings are called that say how far the things under them are, or when they are meant for:
//! `Completed`, `Next`.

use super::{Words, fold, is_unspaced_text, status_word, words};
use crate::model::StatusKind;

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
        "aktueller fokus", "aktuelle prioritäten", "aktuelle schwerpunkte", "enfoque actual",
        "foco actual", "prioridades actuales", "prioridad actual", "foco atual",
        "prioridades atuais", "prioridade atual", "priorité actuelle", "priorités actuelles",
        "focus actuel", "fokus saat ini", "prioritas saat ini", "текущий фокус",
        "текущие приоритеты", "текущий приоритет", "priorità attuale", "priorità attuali",
        "focus attuale", "目前重点", "目前重點", "當前重點", "本週", "现阶段重点", "現在の重点",
        "現在の優先事項", "현재 초점", "현재 우선순위", "현재 중점", "التركيز الحالي",
        "الأولويات الحالية",
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
        "ближайший этап", "следующий этап", "средний этап", "дальний этап", "下一階段", "下个阶段",
        "後期", "之後", "未來", "將來", "次の段階", "次のフェーズ", "다음 단계", "다음 버전", "nächste phase",
        "prochaine étape", "próxima etapa", "siguiente etapa", "siguiente fase", "próxima fase",
        "prossima fase", "tahap berikutnya",
        "之后", "以后", "下一阶段", "后期", "その後", "近期目标", "中长期", "中長期", "远期", "遠期", "短中期", "近期计划", "短期的", "次期",
        "将来構想", "今後の展望", "次のリリース", "近い将来", "단기적", "중기적", "장기적",
        "중장기", "가까운 미래", "이후", "나중", "المدى القصير", "المدى المتوسط", "المدى الطويل",
        "المدى البعيد", "على المدى القصير", "على المدى المتوسط", "على المدى الطويل",
        "على المدى البعيد", "قصير المدى", "متوسط المدى", "طويل المدى", "قصيرة المدى",
        "متوسطة المدى", "طويلة المدى", "المستقبل القريب", "dalam waktu dekat", "jangka dekat",
        "jangka pendek menengah", "masa depan", "ke depan", "kedepannya", "setelah itu",
    ]),
];

static TIMES: Words<StatusKind> = words!(StatusKind, HORIZONS);

/// What a word for a time says of what is listed under it.
fn horizon(folded: &str) -> Option<StatusKind> {
    TIMES.get(folded)
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
    static PLACEHOLDER: Words<()> = words!(PLACEHOLDERS);
    PLACEHOLDER.contains(folded)
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

static NOUN: Words<()> = words!(NOUNS);

fn is_noun(word: &str) -> bool {
    NOUN.contains(word)
}

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
    let explains = |c: char| matches!(c, '(' | '（' | ':' | '：' | '[');
    let mut name = title.split(explains).next().unwrap_or(title);
    let is_ascii = name.is_ascii();
    for dash in [" — ", " – ", " - "] {
        let may_have = if is_ascii { dash == " - " && name.contains('-') } else { true };
        if may_have && let Some(at) = name.find(dash) {
            name = &name[..at];
        }
    }
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
    let is_gap = |c: char| matches!(c, ' ' | '&' | ',' | ';');
    let words: Vec<&str> = folded.split(is_gap).filter(|word| !word.is_empty()).collect();
    // What there is at present is no work: `Current capabilities`.
    let is_there = |word: &&str| {
        matches!(
            *word,
            "capabilities" | "features" | "systems" | "components" | "modules" | "version"
        )
    };
    let is_current = words.first() == Some(&"current");
    if words.len() > 6 || (is_current && words.iter().any(is_there)) {
        return None;
    }
    // The longest run of words that is known, with nothing but nouns around it.
    let is_aside: Vec<bool> =
        words.iter().map(|word| is_noun(word) || find(word).is_some()).collect();
    let first = is_aside.iter().position(|aside| !aside).unwrap_or(words.len());
    let last = is_aside.iter().rposition(|aside| !aside).map_or(0, |at| at + 1);
    for len in (1..=words.len().min(4)).rev() {
        for start in (0..=words.len() - len).filter(|&start| start <= first && last <= start + len)
        {
            let phrase = words[start..start + len].join(" ");
            if let Some(found) = find(&phrase).filter(|_| !is_topic(&phrase)) {
                return Some(found);
            }
        }
    }
    unspaced_bucket(&folded)
}

fn unspaced_bucket(folded: &str) -> Option<Bucket> {
    if !is_unspaced_text(folded) || folded.chars().count() > 10 {
        return None;
    }
    let ends = folded.char_indices().map(|(at, c)| at + c.len_utf8());
    for end in ends.rev() {
        let (head, rest) = folded.split_at(end);
        let rest = rest.trim_start_matches('的').trim();
        if !(rest.is_empty() || is_noun(rest)) {
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

/// Whether the words left of a heading that says when only say that it is a plan.
pub(in crate::read) fn are_bucket_nouns(rest: &[String]) -> bool {
    rest.iter().all(|word| is_noun(word))
}

#[cfg(test)]
mod tests {
    use super::*;

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
        assert_eq!(bucket("& ;"), None);
        assert_eq!(bucket("New dashboard for owners"), None);
    }
}
