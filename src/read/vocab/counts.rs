//! The words that stand beside typed counts, and the signs that drawn bars are made of.

use super::{Words, is_unspaced, status_word, words};
use crate::model::StatusKind;

/// What a word beside a count says of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::read) enum Beside {
    /// What is counted are tasks.
    Tasks,
    /// What is counted are items.
    Items,
    /// That it is counted how far something is.
    Progress,
    /// That all of the plan is meant.
    Whole,
    /// Nothing.
    Nothing,
    /// That something else is counted: what is left, what has failed.
    Other,
}

#[rustfmt::skip]
const WORDS: &[(Beside, &[&str])] = &[
    (Beside::Tasks, &[
        "task", "tasks", "box", "boxes", "todo", "todos", "step", "steps", "subtask", "subtasks", "plan", "plans", "deliverable",
        "deliverables", "checkbox", "checkboxes", "checks", "to dos", "action items", "aufgabe", "aufgaben", "schritte", "tâches", "étapes",
        "tareas", "pasos", "tarefas", "passos", "задач", "задачи", "задача", "шагов", "шаги", "attività", "passi", "المهام", "tugas",
        "任务", "任務", "步骤", "タスク", "ステップ", "작업", "단계", "项", "項目", "个", "件", "개",
    ]),
    (Beside::Items, &[
        "item", "items", "feature", "features", "phase", "phases", "milestone", "milestones", "epic", "epics", "story", "stories", "projects",
        "funktionen", "phasen", "meilensteine", "fonctionnalités", "phases", "jalons", "funcionalidades", "fases", "hitos", "marcos",
        "функций", "этапов", "этапы", "вех", "funzionalità", "fasi", "功能", "阶段", "里程碑", "機能", "フェーズ", "マイルストーン", "기능",
    ]),
    (Beside::Progress, &[
        "progress", "complete", "completed", "completion", "done", "finished", "executed", "checked", "ticked", "closed", "status", "state",
        "percent", "percentage", "rate", "completeness", "%", "share", "fortschritt", "anteil", "erledigt", "abgeschlossen", "fertig",
        "stand", "avancement", "progression", "terminé", "terminées", "fait", "progreso", "avance", "completado", "completadas",
        "completados", "hecho", "progresso", "andamento", "concluído", "concluídas", "concluídos", "feito", "прогресс", "готово",
        "готовность", "выполнено", "завершено", "сделано", "avanzamento", "completato", "completati", "completate", "fatto", "التقدم",
        "مكتمل", "kemajuan", "selesai", "进度", "進度", "进展", "完成", "完成度", "已完成", "进度条", "进行", "進捗", "進捗率", "達成率", "完了",
        "率", "済み", "済", "状态", "ステータス", "状況", "진행", "진행률", "진척", "완료", "完成率",
    ]),
    (Beside::Whole, &[
        "overall", "total", "totals", "whole", "project", "roadmap", "all", "gesamt", "insgesamt", "summe", "projekt", "gesamtfortschritt",
        "global", "projet", "général", "globale", "general", "totale", "proyecto", "geral", "projeto", "итого", "всего", "общий", "общая",
        "проект", "progetto", "complessivo", "الإجمالي", "keseluruhan", "总", "总体", "總", "總體", "整体", "总计", "合计", "全部", "项目",
        "合計", "全体", "総合", "プロジェクト", "総", "전체", "총", "합계",
    ]),
    (Beside::Nothing, &[
        "of", "the", "so", "far", "currently", "current", "now", "about", "approx", "approximately", "ca.", "circa", "is", "are", "and", "in",
        "we", "have", "with", "been", "this", "our", "plan's", "overview", "summary", "tracker", "tracking", "bar", "number", "count", "to",
        "date", "under", "at", "von", "der", "die", "das", "des", "sind", "etwa", "de", "du", "la", "le", "les", "des", "del", "el", "las",
        "los", "da", "do", "das", "dos", "di", "и", "из", "на", "约", "的", "当前", "目前", "約", "の", "現在", "中", "현재", "약",
    ]),
    (Beside::Other, &[
        "remaining", "left", "open", "failed", "failing", "missing", "outstanding", "target", "goal", "started", "offen", "verbleibend",
        "restant", "restantes", "pendientes", "pendentes", "осталось", "rimanenti", "剩余", "未完成", "残り", "未完了", "남은",
    ]),
];

/// Words between the two numbers of a count: `3 of 7`.
pub(in crate::read) const JOINTS: &[&str] =
    &["out of", "of", "von", "из", "sur", "de", "di", "av", "van", "dari", "من"];

/// Words for one of several, which a number behind them counts: `Phase 2 of 5`.
#[rustfmt::skip]
const ORDINALS: &[&str] = &[
    "week", "part", "day", "page", "sprint", "level", "phase", "step", "task", "milestone", "stage", "iteration", "month", "item", "round",
    "version", "teil", "woche", "schritt", "stufe", "этап", "шаг", "часть", "étape", "partie", "fase", "paso", "passo", "parte", "tappa",
];

/// Whether a folded word is one for one of several.
pub(in crate::read) fn is_one_of_several(word: &str) -> bool {
    static ORDINAL: Words<()> = words!(ORDINALS);
    ORDINAL.contains(word)
}

/// The sign for what is done, and the signs that may stand behind it for what is not; the first of
/// them is the usual one.
pub(in crate::read) const BARS: &[(char, &[char])] = &[
    ('█', &['░', '▒', '▓', '·', '-', '_', '.', ' ']),
    ('▓', &['░', '▒']),
    ('▒', &['░']),
    ('■', &['□', '▢', '░', ' ']),
    ('▰', &['▱']),
    ('⬛', &['⬜']),
    ('🟩', &['⬜', '⬛', '🟥', '🟨', '🔲']),
    ('🟦', &['⬜', '⬛']),
    ('🟢', &['⚪', '⚫', '🔴']),
    ('●', &['○', '◯']),
    ('◼', &['◻']),
    ('▮', &['▯']),
    ('━', &['─', '╌', '┄', ' ']),
    ('⣿', &['⣀', '⡀']),
    ('#', &['-', '.', '_', '·', ' ', '=']),
    ('=', &['-', '.', '_', '·', ' ']),
    ('*', &['-', '.', '_', '·', ' ']),
];

static LOOKUP: Words<Beside> = words!(Beside, WORDS);

/// What the folded words of a phrase say of a count beside them, one after the other; `None` if one
/// of them is none that is known.
pub(in crate::read) fn beside(folded: &str) -> Option<Vec<Beside>> {
    let words: Vec<&str> =
        folded.split([' ', ',', ';', '&', '+', '.']).filter(|word| !word.is_empty()).collect();
    let mut said = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let longest = words.len().min(at + 3);
        let known = (at + 1..=longest).rev().find_map(|end| {
            let what = of_phrase(&words[at..end].join(" "))?;
            Some((end, what))
        });
        if let Some((end, what)) = known {
            said.push(what);
            at = end;
        } else {
            said.extend(unspaced(words[at])?);
            at += 1;
        }
    }
    Some(said)
}

fn of_phrase(phrase: &str) -> Option<Beside> {
    LOOKUP.get(phrase).or_else(|| {
        Some(match status_word(phrase)? {
            StatusKind::Done => Beside::Progress,
            _ => Beside::Other,
        })
    })
}

/// The same, of words that no spaces part: the longest known one first.
fn unspaced(run: &str) -> Option<Vec<Beside>> {
    let mut said = Vec::new();
    let mut rest = run;
    while let Some(first) = rest.chars().next() {
        if !is_unspaced(first) && u32::from(first) < 0xAC00 {
            return None;
        }
        let ends = rest.char_indices().map(|(at, c)| at + c.len_utf8()).take(8);
        let ends: Vec<usize> = ends.collect();
        let (end, what) =
            ends.into_iter().rev().find_map(|end| Some((end, of_phrase(&rest[..end])?)))?;
        said.push(what);
        rest = &rest[end..];
    }
    Some(said)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_beside_counts_are_known_in_many_languages() {
        let has =
            |folded: &str, what: Beside| beside(folded).is_some_and(|said| said.contains(&what));
        assert!(has("tasks done", Beside::Tasks));
        assert!(has("overall progress", Beside::Whole));
        assert!(has("总进度", Beside::Whole));
        assert!(has("全体プロジェクト進捗", Beside::Progress));
        assert!(has("задач выполнено", Beside::Tasks));
        assert!(has("in progress", Beside::Other));
        assert!(has("tasks remaining", Beside::Other));
        assert_eq!(beside("automation of tasks"), None);
        assert_eq!(beside("覆盖率"), None);
    }
}
