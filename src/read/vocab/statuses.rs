//! Words for how far something is.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::model::StatusKind;

/// The words of one language, in the order of [`StatusKind::ALL`]. The first word of each kind is
/// the one to write where a document has none of its own. A phrase counts alone or as the
/// beginning of a value.
type Language = [&'static [&'static str]; 7];

#[rustfmt::skip]
const LANGUAGES: &[Language] = &[
    // English
    [
        // todo
        &[
            "not started", "todo", "to do", "not yet started", "not begun", "not yet", "planned",
            "planning", "pending", "proposed", "proposal", "future", "backlog", "next", "next up",
            "later", "upcoming", "queued", "scheduled", "open", "new", "idea", "ideas", "draft",
            "ready", "not implemented", "not done", "unstarted", "waiting to start", "research",
            "researching", "exploring", "directional", "under consideration", "considering",
            "considered", "at risk", "tbd", "to be done", "to be started", "to be defined",
            "not scheduled", "accepted", "approved", "investigating", "wishlist", "icebox",
            "someday", "incomplete", "missing", "needed", "required", "ready to start",
            "ready for development", "ready for dev", "not ready", "awaiting start", "unassigned",
            "no",
        ],
        // active
        &[
            "in progress", "in work", "in development", "under development", "under construction",
            "in review", "under review", "in testing", "testing", "wip", "work in progress",
            "started", "active", "actively developed", "doing", "now", "current", "currently",
            "current focus", "underway", "under way", "in flight", "beta", "alpha", "implementing",
            "developing", "building", "working", "working on", "review", "ready for review",
            "in qa", "qa", "executing", "in implementation", "iterating", "progressing",
            "on track", "in design", "designing", "preview", "code review", "ready to merge",
            "assessment started", "in execution", "on going now",
        ],
        // partial
        &[
            "partial", "partially", "partially complete", "partially completed", "partially done",
            "partially implemented", "partly", "partly done", "mostly", "mostly complete",
            "mostly completed", "mostly done", "mostly implemented", "nearly done",
            "nearly complete", "almost done", "almost complete", "half done", "some", "basic",
            "mvp done", "mvp complete", "prototype", "in part", "incomplete but usable",
            "substantially complete", "foundation complete", "foundation done", "core complete",
            "core done", "scaffolded", "scaffold", "stub", "stubbed", "limited", "needs work",
            "needs improvement", "mixed",
        ],
        // blocked
        &[
            "blocked", "on hold", "paused", "waiting", "waiting on", "waiting for", "stalled",
            "stuck", "hold", "held", "suspended", "awaiting", "blocked by", "blocked on", "gated",
        ],
        // ongoing
        &[
            "ongoing", "on going", "continuous", "continuously", "continual", "recurring",
            "perpetual", "always", "rolling", "evergreen",
        ],
        // done
        &[
            "done", "complete", "completed", "completion", "finished", "shipped", "released",
            "implemented", "delivered", "closed", "merged", "live", "launched", "deployed",
            "resolved", "fixed", "achieved", "landed", "available", "accomplished",
            "in production", "production", "production ready", "stable", "supported",
            "fully implemented", "fully complete", "verified", "all done", "yes", "passed",
            "passing", "clean", "ga", "working and tested", "solved", "operational", "published",
            "feature complete", "code complete", "recently completed", "already implemented",
            "already done", "integrated", "met",
        ],
        // dropped
        &[
            "cancelled", "dropped", "canceled", "deferred", "postponed", "rejected", "won't do",
            "wont do", "will not do", "won't fix", "wontfix", "abandoned", "obsolete",
            "superseded", "removed", "discarded", "declined", "skipped", "parked", "shelved",
            "deprecated", "out of scope", "not planned", "descoped", "retired", "withdrawn",
            "killed", "scrapped", "archived", "replaced",
        ],
    ],
    // Chinese
    [
        // todo
        &[
            "未开始", "未開始", "待办", "待辦", "待开始", "待開始", "待处理", "待處理", "计划中", "計劃中", "規劃中", "规划中", "计划",
            "規劃", "规划", "待定", "未完成", "待实现", "待實現", "待完成", "待开发", "待規劃", "未来", "未來", "下一步", "后续",
            "後續", "待启动", "待评估", "待做", "未实现", "未启动", "候选", "即将推出",
        ],
        // active
        &[
            "进行中", "進行中", "开发中", "開發中", "实施中", "正在进行", "正在開發", "正在开发", "当前", "當前", "测试中", "審核中",
            "审核中", "推进中", "已开始", "已启动",
        ],
        // partial
        &[
            "部分完成", "部分实现", "部分", "基本完成", "大部分完成", "基本实现",
        ],
        // blocked
        &[
            "阻塞", "受阻", "暂停", "暫停", "搁置中", "等待中", "挂起",
        ],
        // ongoing
        &[
            "持续", "持續", "持续进行", "持续中", "长期进行", "持续优化",
        ],
        // done
        &[
            "已完成", "完成", "已实现", "已實現", "已上线", "已发布", "已發布", "已交付", "已解决", "已解決", "已修复", "已合并",
            "已支持", "已落地", "已达成", "已结束",
        ],
        // dropped
        &[
            "已取消", "取消", "已推迟", "推迟", "延期", "已延期", "已放弃", "放弃", "搁置", "废弃", "已废弃", "不做", "暂缓",
            "已移除",
        ],
    ],
    // Japanese
    [
        // todo
        &[
            "未着手", "未開始", "予定", "計画中", "検討中", "これから", "今後", "今後の予定", "計画", "未対応", "未実装", "将来", "次",
            "未定", "準備中",
        ],
        // active
        &[
            "進行中", "作業中", "開発中", "実装中", "着手", "着手中", "対応中", "レビュー中", "テスト中", "現在", "実施中",
        ],
        // partial
        &[
            "一部完了", "部分完了", "一部実装", "ほぼ完了", "部分的", "一部対応",
        ],
        // blocked
        &[
            "ブロック", "保留中", "保留", "停止中", "待ち", "中断",
        ],
        // ongoing
        &[
            "継続", "継続中", "継続的", "常時",
        ],
        // done
        &[
            "完了", "完了済み", "済", "済み", "実装済み", "対応済み", "リリース済み", "達成", "終了", "実装完了",
        ],
        // dropped
        &[
            "中止", "見送り", "延期", "却下", "廃止", "キャンセル", "対象外",
        ],
    ],
    // Korean
    [
        // todo
        &[
            "예정", "대기", "계획", "계획됨", "계획 중", "미시작", "시작 전", "할 일", "미정", "검토 중", "향후", "미완료",
            "미구현", "다음",
        ],
        // active
        &[
            "진행 중", "진행중", "개발 중", "개발중", "작업 중", "작업중", "테스트 중", "현재", "구현 중",
        ],
        // partial
        &[
            "부분 완료", "일부 완료", "부분완료", "일부", "부분 구현",
        ],
        // blocked
        &[
            "차단", "차단됨", "보류", "중단", "일시 중지", "막힘",
        ],
        // ongoing
        &[
            "지속", "지속적", "상시", "계속",
        ],
        // done
        &[
            "완료", "완료됨", "완성", "구현 완료", "구현됨", "출시", "출시됨", "배포 완료", "배포됨", "끝",
        ],
        // dropped
        &[
            "취소", "취소됨", "연기", "연기됨", "폐기", "제외", "포기",
        ],
    ],
    // German
    [
        // todo
        &[
            "geplant", "geplante", "offene", "offen", "nicht begonnen", "noch nicht begonnen", "ausstehend", "zu tun",
            "zukünftig", "zukunft", "später", "vorgeschlagen", "als nächstes", "nächste",
            "nicht gestartet", "idee", "ideen", "anstehend",
        ],
        // active
        &[
            "in arbeit", "in bearbeitung", "läuft", "begonnen", "gestartet", "aktiv",
            "in entwicklung", "im gange", "aktuell", "in prüfung", "im test",
        ],
        // partial
        &[
            "teilweise", "teilweise erledigt", "teilweise fertig", "teilweise umgesetzt",
            "zum teil", "größtenteils", "weitgehend", "fast fertig",
        ],
        // blocked
        &[
            "blockiert", "pausiert", "angehalten", "wartet", "wartend", "gesperrt",
        ],
        // ongoing
        &[
            "laufend", "fortlaufend", "kontinuierlich", "dauerhaft", "ständig",
        ],
        // done
        &[
            "erledigt", "erledigte", "abgeschlossene", "fertige", "fertig", "abgeschlossen", "umgesetzt", "fertiggestellt", "beendet",
            "veröffentlicht", "ausgeliefert", "implementiert", "erreicht",
        ],
        // dropped
        &[
            "verworfen", "abgebrochen", "verschoben", "zurückgestellt", "abgelehnt", "gestrichen",
            "storniert", "entfallen", "entfällt",
        ],
    ],
    // French
    [
        // todo
        &[
            "à faire", "prévues", "planifiées", "à venir", "a faire", "prévu", "prévue", "prévus", "planifié", "planifiée",
            "non commencé", "non commencée", "pas commencé", "pas commencée",
            "en attente de démarrage", "à venir", "futur", "proposé", "à planifier", "prochain",
            "plus tard", "idées", "non démarré", "non démarrée",
        ],
        // active
        &[
            "en cours", "en développement", "commencé", "commencée", "démarré", "démarrée",
            "actif", "en test", "en revue", "actuel", "en cours de développement",
        ],
        // partial
        &[
            "partiel", "partielle", "partiellement", "partiellement terminé", "en partie",
            "presque terminé",
        ],
        // blocked
        &[
            "bloqué", "bloquée", "en pause", "suspendu", "suspendue", "en attente",
        ],
        // ongoing
        &[
            "continu", "continue", "en continu", "permanent", "récurrent",
        ],
        // done
        &[
            "terminé", "terminées", "réalisées", "livrées", "terminée", "terminés", "fait", "faite", "achevé", "achevée", "complété",
            "complétée", "livré", "livrée", "fini", "finie", "réalisé", "réalisée", "complet",
            "publié",
        ],
        // dropped
        &[
            "annulé", "annulée", "abandonné", "abandonnée", "reporté", "reportée", "rejeté",
            "rejetée", "différé", "différée",
        ],
    ],
    // Spanish
    [
        // todo
        &[
            "pendiente", "pendientes", "por hacer", "planificado", "planificadas", "planificada", "planificados",
            "planeado", "planeada", "no iniciado", "no iniciada", "sin empezar", "sin iniciar",
            "propuesto", "propuesta", "futuro", "próximo", "próximos", "próximamente",
            "por iniciar", "previsto", "no comenzado",
        ],
        // active
        &[
            "en progreso", "en curso", "en proceso", "en desarrollo", "iniciado", "iniciada",
            "activo", "activa", "en revisión", "en pruebas", "empezado", "actual", "en marcha",
        ],
        // partial
        &[
            "parcial", "parcialmente", "parcialmente completado", "parcialmente completada",
            "en parte", "casi listo", "casi completo",
        ],
        // blocked
        &[
            "bloqueado", "bloqueada", "en pausa", "pausado", "pausada", "en espera", "detenido",
        ],
        // ongoing
        &[
            "continuo", "continua", "permanente", "recurrente", "constante",
        ],
        // done
        &[
            "completado", "completada", "completados", "completadas", "hecho", "hecha",
            "terminado", "terminada", "finalizado", "finalizada", "listo", "lista", "implementado",
            "implementada", "entregado", "completo", "completa", "logrado",
        ],
        // dropped
        &[
            "cancelado", "cancelada", "descartado", "descartada", "aplazado", "aplazada",
            "pospuesto", "pospuesta", "rechazado", "rechazada", "abandonado", "diferido",
        ],
    ],
    // Portuguese
    [
        // todo
        &[
            "pendente", "pendentes", "a fazer", "planejado", "planejadas", "planejada", "planejados", "planeado",
            "não iniciado", "não iniciada", "por fazer", "proposto", "proposta", "futuro",
            "próximo", "próximos", "em breve", "a iniciar", "previsto", "não começado",
        ],
        // active
        &[
            "em andamento", "em progresso", "em curso", "em desenvolvimento", "iniciado",
            "iniciada", "ativo", "ativa", "em revisão", "em teste", "em testes", "começado",
            "atual", "em execução",
        ],
        // partial
        &[
            "parcial", "parcialmente", "parcialmente concluído", "parcialmente concluída",
            "em parte", "quase pronto", "primeiro slice",
        ],
        // blocked
        &[
            "bloqueado", "bloqueada", "em pausa", "pausado", "pausada", "em espera", "parado",
        ],
        // ongoing
        &[
            "contínuo", "contínua", "permanente", "recorrente", "constante",
        ],
        // done
        &[
            "concluído", "concluída", "concluídos", "concluídas", "concluido", "concluida",
            "feito", "feita", "finalizado", "finalizada", "pronto", "pronta", "completo",
            "completa", "implementado", "implementada", "entregue", "terminado", "lançado",
        ],
        // dropped
        &[
            "cancelado", "cancelada", "descartado", "descartada", "adiado", "adiada", "adiar",
            "rejeitado", "rejeitada", "abandonado", "abandonada",
        ],
    ],
    // Russian
    [
        // todo
        &[
            "запланировано", "запланированные", "планируемые", "будущие", "идеи на будущее", "запланирован", "запланирована", "планируется", "в планах", "план",
            "планы", "не начато", "не начат", "не начата", "ожидает", "к выполнению", "предложено",
            "будущее", "в очереди", "далее", "не сделано", "нужно сделать", "позже",
            "не реализовано", "идеи",
        ],
        // active
        &[
            "в работе", "в процессе", "в разработке", "выполняется", "начато", "начат", "начата",
            "активно", "активен", "на проверке", "тестируется", "тестирование", "текущее",
            "сейчас", "на ревью",
        ],
        // partial
        &[
            "частично", "частично готово", "частично выполнено", "частично сделано",
            "частично реализовано", "почти готово", "в основном готово",
        ],
        // blocked
        &[
            "заблокировано", "заблокирован", "заблокирована", "приостановлено", "приостановлен",
            "на паузе", "ждёт", "ждет",
        ],
        // ongoing
        &[
            "постоянно", "непрерывно", "на постоянной основе", "регулярно",
        ],
        // done
        &[
            "готово", "готов", "готова", "сделано", "завершено", "завершённые", "завершенные", "выполненные", "реализованные", "готовые", "завершен", "завершён",
            "завершена", "выполнено", "выполнен", "выполнена", "реализовано", "реализован",
            "реализована", "закрыто", "выпущено",
        ],
        // dropped
        &[
            "отменено", "отменен", "отменён", "отменена", "отложено", "отложен", "отложена",
            "отклонено", "снято", "не будет", "заброшено",
        ],
    ],
    // Italian
    [
        // todo
        &[
            "da fare", "pianificato", "pianificate", "pianificata", "pianificati", "non iniziato", "non iniziata",
            "in attesa di inizio", "proposto", "proposta", "futuro", "prossimo", "prossimi",
            "da iniziare", "previsto", "in programma",
        ],
        // active
        &[
            "in corso", "in lavorazione", "in sviluppo", "iniziato", "iniziata", "attivo",
            "attiva", "in revisione", "in test", "attuale", "avviato",
        ],
        // partial
        &[
            "parziale", "parzialmente", "parzialmente completato", "parzialmente completata",
            "in parte", "quasi finito", "quasi completo",
        ],
        // blocked
        &[
            "bloccato", "bloccata", "in pausa", "sospeso", "sospesa", "in attesa", "fermo",
        ],
        // ongoing
        &[
            "continuo", "continua", "continuativo", "permanente", "ricorrente", "costante",
        ],
        // done
        &[
            "fatto", "fatta", "completato", "completata", "completati", "completate", "finito",
            "finita", "terminato", "terminata", "concluso", "conclusa", "rilasciato",
            "implementato", "consegnato",
        ],
        // dropped
        &[
            "annullato", "annullata", "scartato", "scartata", "rimandato", "rimandata", "rinviato",
            "rinviata", "rifiutato", "abbandonato",
        ],
    ],
    // Arabic
    [
        // todo
        &[
            "لم يبدأ", "لم تبدأ", "مخطط", "مخطط له", "مخططة", "قيد الانتظار", "للتنفيذ", "قادم",
            "مستقبلي", "مقترح", "لاحقا", "معلق البدء",
        ],
        // active
        &[
            "قيد التنفيذ", "قيد التطوير", "جار", "جاري", "جارٍ", "قيد العمل", "بدأ", "نشط",
            "قيد المراجعة", "حاليا", "جاري العمل",
        ],
        // partial
        &[
            "جزئي", "جزئيا", "جزئيًا", "مكتمل جزئيا", "مكتمل جزئيًا", "منجز جزئيا",
        ],
        // blocked
        &[
            "محظور", "متوقف", "معلق", "موقوف",
        ],
        // ongoing
        &[
            "مستمر", "مستمرة", "متواصل", "دائم",
        ],
        // done
        &[
            "مكتمل", "مكتملة", "تم", "منجز", "منجزة", "انتهى", "تم التنفيذ", "تم الإنجاز", "اكتمل",
        ],
        // dropped
        &[
            "ملغى", "ملغي", "ملغاة", "مؤجل", "مؤجلة", "مرفوض", "مستبعد",
        ],
    ],
    // Indonesian
    [
        // todo
        &[
            "belum", "belum dimulai", "belum mulai", "belum selesai", "direncanakan", "rencana",
            "akan datang", "diusulkan", "menunggu giliran", "antrian", "selanjutnya", "nanti",
        ],
        // active
        &[
            "sedang berjalan", "sedang dikerjakan", "dalam proses", "dalam pengerjaan",
            "dalam pengembangan", "berjalan", "dikerjakan", "aktif", "dimulai",
            "sedang dikembangkan", "saat ini",
        ],
        // partial
        &[
            "sebagian", "sebagian selesai", "hampir selesai", "selesai sebagian",
        ],
        // blocked
        &[
            "terblokir", "terhambat", "diblokir", "ditahan", "tertahan", "dijeda",
        ],
        // ongoing
        &[
            "berkelanjutan", "berkesinambungan", "terus menerus", "rutin",
        ],
        // done
        &[
            "selesai", "sudah selesai", "telah selesai", "tuntas", "rampung", "sudah", "dirilis",
            "diterapkan",
        ],
        // dropped
        &[
            "dibatalkan", "batal", "ditunda", "ditolak", "dihapus",
        ],
    ],
];

/// Names of table columns that say how far the row is.
#[rustfmt::skip]
const COLUMNS: &[&str] = &[
    "status", "state", "done", "done?", "progress", "complete", "completed", "implemented", "状态",
    "狀態", "进度", "進度", "完成情况", "完成", "状況", "ステータス", "進捗", "状態", "상태", "진행", "진행 상황", "진행상황",
    "stand", "zustand", "fortschritt", "statut", "état", "avancement", "estado", "progreso",
    "situação", "progresso", "статус", "состояние", "готовность", "прогресс", "stato", "الحالة",
    "حالة", "التقدم", "kemajuan", "current status", "status quo", "overall status", "✅", "✓", "☑",
    "当前状态", "实现状态", "開発状況", "阶段状态",
];

static WORDS: LazyLock<HashMap<&'static str, StatusKind>> = LazyLock::new(|| {
    // The first list that has a phrase decides: the same word may mean less in a later language.
    let mut words = HashMap::new();
    for language in LANGUAGES {
        for (kind, phrases) in StatusKind::ALL.into_iter().zip(language) {
            for &phrase in *phrases {
                words.entry(phrase).or_insert(kind);
            }
        }
    }
    words
});

/// The kind that a folded phrase stands for.
pub(in crate::read) fn status_word(folded: &str) -> Option<StatusKind> {
    WORDS.get(folded).copied()
}

/// The word to write for `kind` where a document has none of its own, in the language of the
/// folded `like`; English where that is nobody's word.
pub(in crate::read) fn status_default(like: &str, kind: StatusKind) -> &'static str {
    let speaks = |language: &&Language| language.iter().any(|phrases| phrases.contains(&like));
    let language = LANGUAGES.iter().find(speaks).unwrap_or(&LANGUAGES[0]);
    language[kind as usize].first().copied().unwrap_or_default()
}

/// Whether a column with this header says how far its rows are.
pub(in crate::read) fn is_status_column(header: &str) -> bool {
    let folded = super::fold(header);
    COLUMNS.contains(&folded.as_str())
        || COLUMNS.contains(&header.trim().trim_end_matches('\u{fe0f}'))
}

/// Whether a column with this header says what the words of another one mean.
pub(in crate::read) fn is_meaning_column(header: &str) -> bool {
    const NAMES: &[&str] = &[
        "meaning",
        "description",
        "definition",
        "explanation",
        "含义",
        "说明",
        "意味",
        "説明",
        "의미",
        "설명",
        "bedeutung",
        "signification",
        "significado",
        "descripción",
        "descrição",
        "значение",
        "описание",
        "significato",
        "descrizione",
        "المعنى",
        "arti",
    ];
    NAMES.contains(&super::fold(header).as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use StatusKind::{Active, Blocked, Done, Dropped, Ongoing, Partial, Todo};

    #[test]
    fn phrases_are_folded() {
        for phrase in LANGUAGES.iter().flatten().copied().flatten() {
            assert_eq!(super::super::fold(phrase), *phrase);
        }
    }

    #[test]
    fn every_kind_has_words_in_many_languages() {
        for (word, kind) in [
            ("in progress", Active),
            ("已完成", Done),
            ("未着手", Todo),
            ("보류", Blocked),
            ("laufend", Ongoing),
            ("partiel", Partial),
            ("cancelado", Dropped),
            ("concluído", Done),
            ("в работе", Active),
            ("da fare", Todo),
            ("مكتمل", Done),
            ("sebagian", Partial),
        ] {
            assert_eq!(status_word(word), Some(kind), "{word}");
        }
    }
}
