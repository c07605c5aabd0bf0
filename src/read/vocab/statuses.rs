//! Words for how far something is.

use super::{Words, words};
use crate::model::StatusKind;

/// The words of one language, in the order of [`StatusKind::ALL`]. The first word of each kind is
/// the one to write where a document has none of its own. A phrase counts alone or as the
/// beginning of a value.
type Language = [&'static [&'static str]; KINDS];

const KINDS: usize = StatusKind::ALL.len();

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
            "no", "not started yet", "to be determined", "to be decided", "to be scheduled",
            "to be planned", "unscheduled", "coming soon", "on deck", "requested",
            "under discussion", "in discussion", "in backlog", "in planning",
        ],
        // active
        &[
            "in progress", "in work", "in development", "under development", "under construction",
            "in review", "under review", "in testing", "testing", "wip", "work in progress",
            "started", "active", "actively developed", "doing", "now", "current", "currently",
            "current focus", "underway", "under way", "in flight", "beta", "alpha", "implementing",
            "developing", "building", "working", "working on", "review", "ready for review",
            "in qa", "qa", "executing", "in implementation", "iterating", "progressing", "on track",
            "in design", "designing", "preview", "code review", "ready to merge",
            "assessment started", "in execution", "on going now", "in the works",
            "being implemented", "being developed", "being built", "in beta", "in alpha",
            "in staging", "reopened",
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
            "needs improvement", "mixed", "half complete", "largely complete", "largely done",
            "largely implemented", "partially shipped", "partially resolved", "partially working",
            "baseline complete", "beta complete", "beta baseline complete", "alpha complete",
            "first slice complete", "first slice completed", "first slice done",
        ],
        // blocked
        &[
            "blocked", "on hold", "paused", "waiting", "waiting on", "waiting for", "stalled",
            "stuck", "hold", "held", "suspended", "awaiting", "blocked by", "blocked on", "gated",
            "frozen", "halted", "impeded", "interrupted", "in limbo",
        ],
        // ongoing
        &[
            "ongoing", "on going", "continuous", "continuously", "continual", "recurring",
            "perpetual", "always", "rolling", "evergreen", "continuing", "ongoing effort",
        ],
        // done
        &[
            "done", "complete", "completed", "completion", "finished", "shipped", "released",
            "implemented", "delivered", "closed", "merged", "live", "launched", "deployed",
            "resolved", "fixed", "achieved", "landed", "available", "accomplished", "in production",
            "production", "production ready", "stable", "supported", "fully implemented",
            "fully complete", "verified", "all done", "yes", "passed", "passing", "clean", "ga",
            "working and tested", "solved", "operational", "published", "feature complete",
            "code complete", "recently completed", "already implemented", "already done",
            "integrated", "met", "finalized", "finalised", "concluded", "rolled out", "wrapped up",
            "signed off", "in place",
        ],
        // dropped
        &[
            "cancelled", "dropped", "canceled", "deferred", "postponed", "rejected", "won't do",
            "wont do", "will not do", "won't fix", "wontfix", "abandoned", "obsolete", "superseded",
            "removed", "discarded", "declined", "skipped", "parked", "shelved", "deprecated",
            "out of scope", "not planned", "descoped", "retired", "withdrawn", "killed", "scrapped",
            "archived", "replaced", "not doing", "not pursuing", "will not implement",
            "won't implement", "won't have", "no longer planned", "no longer needed", "de scoped",
            "declined for now",
        ],
    ],
    // Chinese
    [
        // todo
        &[
            "未开始", "未開始", "待办", "待辦", "待开始", "待開始", "待处理", "待處理", "计划中",
            "計劃中", "規劃中", "规划中", "计划", "規劃", "规划", "待定", "未完成", "待实现",
            "待實現", "待完成", "待开发", "待規劃", "未来", "未來", "下一步", "后续", "後續",
            "待启动", "待评估", "待做", "未实现", "未启动", "候选", "即将推出", "尚未开始",
            "尚未開始", "还未开始", "還未開始", "待排期", "待確認", "待确认", "待定中", "排期中",
            "即將推出", "未規劃", "未实施", "未實現", "未啟動", "待啟動", "需求池", "待评审",
            "筹备中", "籌備中", "计划开发", "拟定中", "将来计划", "待處理中", "候補",
        ],
        // active
        &[
            "进行中", "進行中", "开发中", "開發中", "实施中", "正在进行", "正在開發", "正在开发",
            "当前", "當前", "测试中", "審核中", "审核中", "推进中", "已开始", "已启动", "正在進行",
            "正在实施", "已開始", "已啟動", "測試中", "评审中", "評審中", "設計中", "设计中",
            "联调中", "编写中", "实现中", "實作中", "处理中", "處理中", "迭代中", "执行中",
            "執行中", "内测中", "公测中",
        ],
        // partial
        &[
            "部分完成", "部分实现", "部分", "基本完成", "大部分完成", "基本实现", "部分實現",
            "部分支持", "部分可用", "部分上线", "部分已完成", "大致完成", "大部分實現", "初步完成",
            "初步实现", "接近完成",
        ],
        // blocked
        &[
            "阻塞", "受阻", "暂停", "暫停", "搁置中", "等待中", "挂起", "已暂停", "已暫停",
            "被阻塞", "已阻塞", "阻塞中", "卡住", "等待", "已挂起", "待解锁", "冻结", "已冻结",
            "受阻中", "暂停中", "停滞",
        ],
        // ongoing
        &[
            "持续", "持續", "持续进行", "持续中", "长期进行", "持续优化", "持續進行", "持续迭代",
            "持续维护", "常态化", "長期進行", "持续改进", "持续推进",
        ],
        // done
        &[
            "已完成", "完成", "已实现", "已實現", "已上线", "已发布", "已發布", "已交付", "已解决",
            "已解決", "已修复", "已合并", "已支持", "已落地", "已达成", "已结束", "已上線",
            "已修復", "已合併", "已支援", "已達成", "已結束", "全部完成", "完成了", "已落實",
            "已验收", "已验证", "已部署", "已關閉", "已关闭", "已结项",
        ],
        // dropped
        &[
            "已取消", "取消", "已推迟", "推迟", "延期", "已延期", "已放弃", "放弃", "搁置", "废弃",
            "已废弃", "不做", "暂缓", "已移除", "已推遲", "推遲", "已延後", "延後", "已擱置",
            "擱置", "已放棄", "放棄", "廢棄", "已廢棄", "已否决", "否决", "不再计划", "不考虑",
            "已终止", "终止", "已拒绝", "已废止", "不予实施",
        ],
    ],
    // Japanese
    [
        // todo
        &[
            "未着手", "未開始", "予定", "計画中", "検討中", "これから", "今後", "今後の予定",
            "計画", "未対応", "未実装", "将来", "次", "未定", "準備中", "着手前", "予定あり",
            "計画済み", "検討", "検討予定", "実装予定", "対応予定", "着手予定", "近日公開",
            "構想中", "やること", "未完了", "未リリース", "順番待ち", "今後の計画",
        ],
        // active
        &[
            "進行中", "作業中", "開発中", "実装中", "着手", "着手中", "対応中", "レビュー中",
            "テスト中", "現在", "実施中", "着手済み", "実装着手", "確認中", "検証中", "試験中",
            "調整中", "進めている", "開始済み", "対応開始", "執筆中", "作成中",
        ],
        // partial
        &[
            "一部完了", "部分完了", "一部実装", "ほぼ完了", "部分的", "一部対応", "一部済み",
            "部分対応", "一部リリース", "一部のみ", "概ね完了", "おおむね完了", "ほぼ済み",
            "部分実装", "一部実装済み", "一部対応済み",
        ],
        // blocked
        &[
            "ブロック", "保留中", "保留", "停止中", "待ち", "中断", "一時停止", "一時停止中",
            "ブロック中", "中断中", "凍結中", "返答待ち", "返事待ち", "回答待ち", "承認待ち",
            "確認待ち", "レビュー待ち", "外部待ち", "依存待ち", "待機中", "休止中",
        ],
        // ongoing
        &[
            "継続", "継続中", "継続的", "常時", "随時", "定期的", "恒常的", "継続的に実施",
            "継続対応", "継続作業", "常時対応",
        ],
        // done
        &[
            "完了", "完了済み", "済", "済み", "実装済み", "対応済み", "リリース済み", "達成",
            "終了", "実装完了", "完成済み", "公開済み", "解決済み", "導入済み", "達成済み",
            "終了済み", "マージ済み", "実施済み", "提供中", "完了した",
        ],
        // dropped
        &[
            "中止", "見送り", "延期", "却下", "廃止", "キャンセル", "対象外", "取りやめ",
            "取り下げ", "断念", "先送り", "実施しない", "やらない", "不採用", "破棄", "廃案",
            "延期済み", "中止済み", "対応しない",
        ],
    ],
    // Korean
    [
        // todo
        &[
            "예정", "대기", "계획", "계획됨", "계획 중", "미시작", "시작 전", "할 일", "미정",
            "검토 중", "향후", "미완료", "미구현", "다음", "예정됨", "예정된", "계획된", "대기 중",
            "대기중", "검토중", "계획중", "준비 중", "준비중", "착수 전", "아직 시작 안 함",
            "미착수", "시작 안 함", "백로그", "추후", "나중에", "제안됨", "구상 중",
        ],
        // active
        &[
            "진행 중", "진행중", "개발 중", "개발중", "작업 중", "작업중", "테스트 중", "현재",
            "구현 중", "진행", "진행 중인", "진행중인", "개발 중인", "작업 중인", "테스트중",
            "구현중", "검토 진행 중", "리뷰 중", "리뷰중", "착수", "시작됨", "설계 중", "진행되는",
        ],
        // partial
        &[
            "부분 완료", "일부 완료", "부분완료", "일부", "부분 구현", "일부 완료됨", "일부 구현",
            "부분 완료됨", "거의 완료", "대부분 완료", "부분적으로 완료", "부분적 완료",
            "일부 구현됨", "부분 구현됨",
        ],
        // blocked
        &[
            "차단", "차단됨", "보류", "중단", "일시 중지", "막힘", "보류 중", "보류중", "보류됨",
            "일시 중단", "일시중단", "일시중지", "일시 정지", "중단됨", "막혀 있음", "승인 대기",
            "응답 대기", "동결", "중지됨",
        ],
        // ongoing
        &[
            "지속", "지속적", "상시", "계속", "상시 진행", "지속 진행", "계속 진행", "지속 중",
            "정기적", "수시",
        ],
        // done
        &[
            "완료", "완료됨", "완성", "구현 완료", "구현됨", "출시", "출시됨", "배포 완료",
            "배포됨", "끝", "완료된", "완료한", "완료함", "구현된", "출시된", "배포된", "출시 완료",
            "개발 완료", "작업 완료", "적용 완료", "적용됨", "해결됨", "해결", "종료", "종료됨",
            "달성", "마침",
        ],
        // dropped
        &[
            "취소", "취소됨", "연기", "연기됨", "폐기", "제외", "포기", "취소된", "연기된",
            "보류 후 취소", "하지 않음", "안 함", "기각", "기각됨", "거절", "철회", "철회됨",
            "폐지", "폐기됨", "중도 포기",
        ],
    ],
    // German
    [
        // todo
        &[
            "geplant", "geplante", "offene", "offen", "nicht begonnen", "noch nicht begonnen",
            "ausstehend", "zu tun", "zukünftig", "zukunft", "später", "vorgeschlagen",
            "als nächstes", "nächste", "nicht gestartet", "idee", "ideen", "anstehend", "geplanter",
            "geplantes", "geplanten", "offener", "offenes", "in planung", "noch offen",
            "noch nicht gestartet", "noch nicht angefangen", "nicht angefangen",
            "noch nicht fertig", "nicht fertig", "nicht erledigt", "noch nicht erledigt",
            "demnächst", "bald", "zurzeit offen", "steht aus", "in vorbereitung", "vorgesehen",
            "angedacht", "künftig", "anstehende", "ausstehende", "zu erledigen", "todo später",
            "als nächstes dran", "nächster", "nächstes", "wunschliste",
        ],
        // active
        &[
            "in arbeit", "in bearbeitung", "läuft", "begonnen", "gestartet", "aktiv",
            "in entwicklung", "im gange", "aktuell", "in prüfung", "im test", "angefangen",
            "angelaufen", "in umsetzung", "wird umgesetzt", "wird bearbeitet", "laufende",
            "im aufbau", "im bau", "in der entwicklung", "in der umsetzung", "aktive", "aktuelle",
            "derzeit", "derzeit in arbeit", "in abstimmung", "im review", "wird getestet",
            "begonnene", "unterwegs",
        ],
        // partial
        &[
            "teilweise", "teilweise erledigt", "teilweise fertig", "teilweise umgesetzt",
            "zum teil", "größtenteils", "weitgehend", "fast fertig", "teilweise abgeschlossen",
            "teils erledigt", "teils fertig", "zur hälfte fertig", "halb fertig",
            "größtenteils fertig", "größtenteils erledigt", "weitgehend fertig",
            "weitgehend abgeschlossen", "nahezu fertig", "beinahe fertig", "fast abgeschlossen",
            "teilweise implementiert",
        ],
        // blocked
        &[
            "blockiert", "pausiert", "angehalten", "wartet", "wartend", "gesperrt", "ruht",
            "ruhend", "auf eis", "auf eis gelegt", "unterbrochen", "gestoppt", "ausgesetzt",
            "gehemmt", "in warteposition", "blockierte", "pausierte", "wartet auf", "warten auf",
            "steht still",
        ],
        // ongoing
        &[
            "laufend", "fortlaufend", "kontinuierlich", "dauerhaft", "ständig", "fortlaufende",
            "daueraufgabe", "ständige aufgabe", "dauernd", "regelmäßig", "wiederkehrend", "stetig",
            "kontinuierliche", "ständige",
        ],
        // done
        &[
            "erledigt", "erledigte", "abgeschlossene", "fertige", "fertig", "abgeschlossen",
            "umgesetzt", "fertiggestellt", "beendet", "veröffentlicht", "ausgeliefert",
            "implementiert", "erreicht", "fertiges", "fertiger", "erledigtes",
            "abgeschlossen und getestet", "vollständig", "vollständig umgesetzt", "umgesetzte",
            "ausgerollt", "gelöst", "live geschaltet", "freigegeben", "geliefert", "vollendet",
            "ist fertig", "bereits erledigt", "bereits umgesetzt", "in betrieb",
        ],
        // dropped
        &[
            "verworfen", "abgebrochen", "verschoben", "zurückgestellt", "abgelehnt", "gestrichen",
            "storniert", "entfallen", "entfällt", "verworfene", "aufgeschoben", "vertagt",
            "abgesagt", "aufgegeben", "eingestellt", "nicht geplant", "nicht mehr geplant",
            "wird nicht umgesetzt", "fallen gelassen", "fallengelassen", "abgekündigt",
            "gestrichene", "verschobene", "zurückgestellte",
        ],
    ],
    // French
    [
        // todo
        &[
            "à faire", "prévues", "planifiées", "à venir", "a faire", "prévu", "prévue", "prévus",
            "planifié", "planifiée", "non commencé", "non commencée", "pas commencé",
            "pas commencée", "en attente de démarrage", "à venir", "futur", "proposé",
            "à planifier", "prochain", "plus tard", "idées", "non démarré", "non démarrée",
            "pas encore commencé", "pas encore commencée", "pas encore démarré",
            "pas encore démarrée", "non commencés", "non commencées", "pas démarré", "pas démarrée",
            "à commencer", "à démarrer", "planifiés", "proposée", "proposés", "proposées", "futurs",
            "futures", "prochaine", "prochains", "prochaines", "prochainement", "bientôt",
            "à l'étude", "à définir", "à traiter", "en projet", "en préparation",
            "en attente de lancement", "envisagé", "envisagée", "à réaliser", "non réalisé",
            "non réalisée", "pas fait", "pas encore fait", "pas terminé", "en planification",
            "à terminer",
        ],
        // active
        &[
            "en cours", "en développement", "commencé", "commencée", "démarré", "démarrée", "actif",
            "en test", "en revue", "actuel", "en cours de développement", "en cours de réalisation",
            "en cours de test", "en cours de rédaction", "en cours d'implémentation", "en chantier",
            "en phase de test", "lancé", "lancée", "entamé", "entamée", "en conception",
            "en révision", "en validation", "actuellement", "commencés", "commencées", "démarrés",
            "démarrées", "en travaux",
        ],
        // partial
        &[
            "partiel", "partielle", "partiellement", "partiellement terminé", "en partie",
            "presque terminé", "partiels", "partielles", "partiellement terminée",
            "partiellement terminés", "partiellement terminées", "partiellement réalisé",
            "partiellement réalisée", "partiellement réalisés", "partiellement réalisées",
            "partiellement fait", "partiellement implémenté", "presque terminée", "presque fini",
            "presque finie", "presque prêt", "quasi terminé", "en grande partie",
            "en grande partie terminé", "à moitié fait", "à moitié terminé",
        ],
        // blocked
        &[
            "bloqué", "bloquée", "en pause", "suspendu", "suspendue", "en attente", "bloqués",
            "bloquées", "suspendus", "suspendues", "en suspens", "à l'arrêt", "mis en pause",
            "mise en pause", "en attente de", "gelé", "gelée", "interrompu", "interrompue",
        ],
        // ongoing
        &[
            "continu", "continue", "en continu", "permanent", "récurrent", "continus", "continues",
            "en permanence", "permanents", "récurrente", "récurrents", "récurrentes", "régulier",
            "au fil de l'eau", "régulièrement", "continuellement",
        ],
        // done
        &[
            "terminé", "terminées", "réalisées", "livrées", "terminée", "terminés", "fait", "faite",
            "achevé", "achevée", "complété", "complétée", "livré", "livrée", "fini", "finie",
            "réalisé", "réalisée", "complet", "publié", "faits", "faites", "achevés", "achevées",
            "complétés", "complétées", "livrés", "finis", "finies", "réalisés", "publiée",
            "complète", "complets", "complètes", "déployé", "déployée", "implémenté", "implémentée",
            "implémentés", "implémentées", "résolu", "résolue", "clôturé", "clôturée", "atteint",
            "en production", "validé", "validée", "mis en production", "disponible",
        ],
        // dropped
        &[
            "annulé", "annulée", "abandonné", "abandonnée", "reporté", "reportée", "rejeté",
            "rejetée", "différé", "différée", "annulés", "annulées", "abandonnés", "abandonnées",
            "reportés", "reportées", "rejetés", "rejetées", "différés", "différées", "refusé",
            "refusée", "repoussé", "repoussée", "écarté", "écartée", "supprimé", "supprimée",
            "non retenu", "non retenue", "ajourné", "ajournée", "hors périmètre",
        ],
    ],
    // Spanish
    [
        // todo
        &[
            "pendiente", "pendientes", "por hacer", "planificado", "planificadas", "planificada",
            "planificados", "planeado", "planeada", "no iniciado", "no iniciada", "sin empezar",
            "sin iniciar", "propuesto", "propuesta", "futuro", "próximo", "próximos",
            "próximamente", "por iniciar", "previsto", "no comenzado", "sin comenzar",
            "no empezado", "no empezada", "no iniciados", "no iniciadas", "aún no iniciado",
            "aún no empezado", "todavía no", "aún no", "no terminado", "sin terminar",
            "por empezar", "por comenzar", "programado", "programada", "previstos", "prevista",
            "previstas", "propuestos", "propuestas", "futuros", "futuras", "futura", "próxima",
            "próximas", "siguiente", "siguientes", "más adelante", "más tarde", "en planificación",
            "en estudio", "por definir", "por determinar", "pendiente de iniciar",
            "pendiente de aprobación", "lista de deseos", "no hecho", "no completado", "en cola",
        ],
        // active
        &[
            "en progreso", "en curso", "en proceso", "en desarrollo", "iniciado", "iniciada",
            "activo", "activa", "en revisión", "en pruebas", "empezado", "actual", "en marcha",
            "en ejecución", "en implementación", "en construcción", "en elaboración", "trabajando",
            "iniciados", "iniciadas", "activos", "activas", "empezada", "comenzado", "comenzada",
            "actualmente", "actuales", "en prueba", "en fase de pruebas", "en diseño",
            "en validación", "en obras",
        ],
        // partial
        &[
            "parcial", "parcialmente", "parcialmente completado", "parcialmente completada",
            "en parte", "casi listo", "casi completo", "parciales", "parcialmente completados",
            "parcialmente completadas", "parcialmente terminado", "parcialmente terminada",
            "parcialmente terminados", "parcialmente terminadas", "parcialmente hecho",
            "parcialmente implementado", "parcialmente implementada", "casi terminado",
            "casi terminada", "casi completado", "casi completada", "casi completa", "casi lista",
            "mayormente completo", "mayormente completado", "completado parcialmente",
            "completada parcialmente", "en gran parte", "a medias", "a medio hacer",
        ],
        // blocked
        &[
            "bloqueado", "bloqueada", "en pausa", "pausado", "pausada", "en espera", "detenido",
            "bloqueados", "bloqueadas", "pausados", "pausadas", "en suspenso", "suspendido",
            "suspendida", "suspendidos", "suspendidas", "detenida", "detenidos", "detenidas",
            "parada", "a la espera", "a la espera de", "a la espera del", "esperando", "congelado",
            "congelada", "paralizado", "paralizada", "interrumpido",
        ],
        // ongoing
        &[
            "continuo", "continua", "permanente", "recurrente", "constante", "continuos",
            "continuas", "en continuo", "permanentes", "recurrentes", "periódico", "periódica",
            "de forma continua", "continuamente",
        ],
        // done
        &[
            "completado", "completada", "completados", "completadas", "hecho", "hecha", "terminado",
            "terminada", "finalizado", "finalizada", "listo", "lista", "implementado",
            "implementada", "entregado", "completo", "completa", "logrado", "hechos", "hechas",
            "terminados", "terminadas", "finalizados", "finalizadas", "listos", "implementados",
            "implementadas", "entregada", "entregados", "entregadas", "completos", "completas",
            "lograda", "logrados", "publicado", "publicada", "lanzado", "lanzada", "desplegado",
            "desplegada", "resuelto", "resuelta", "cerrado", "cerrada", "realizado", "realizada",
            "en producción", "cumplido",
        ],
        // dropped
        &[
            "cancelado", "cancelada", "descartado", "descartada", "aplazado", "aplazada",
            "pospuesto", "pospuesta", "rechazado", "rechazada", "abandonado", "diferido",
            "cancelados", "canceladas", "descartados", "descartadas", "aplazados", "aplazadas",
            "pospuestos", "pospuestas", "rechazados", "rechazadas", "abandonados", "diferida",
            "retrasado indefinidamente", "anulado", "anulada", "eliminado", "eliminada",
            "desestimado", "desestimada", "fuera de alcance", "postergado", "postergada",
        ],
    ],
    // Portuguese
    [
        // todo
        &[
            "pendente", "pendentes", "a fazer", "planejado", "planejadas", "planejada",
            "planejados", "planeado", "não iniciado", "não iniciada", "por fazer", "proposto",
            "proposta", "futuro", "próximo", "próximos", "em breve", "a iniciar", "previsto",
            "não começado", "ainda não iniciado", "ainda não iniciada", "ainda não começado",
            "ainda não começou", "não iniciados", "não iniciadas", "não começada", "sem iniciar",
            "por começar", "a começar", "planeados", "planeadas", "propostos", "propostas",
            "a seguir", "seguinte", "mais tarde", "depois", "em planejamento", "em planeamento",
            "em estudo", "a definir", "agendado", "agendada", "ideia", "ideias", "não feito",
            "não concluído", "na fila", "aguardando início", "lista de desejos",
        ],
        // active
        &[
            "em andamento", "em progresso", "em curso", "em desenvolvimento", "iniciado",
            "iniciada", "ativo", "ativa", "em revisão", "em teste", "em testes", "começado",
            "atual", "em execução", "em implementação", "em construção", "em elaboração",
            "em desenvolvimento ativo", "a decorrer", "em teste beta", "ativos", "ativas",
            "começada", "atuais", "atualmente", "fazendo", "trabalhando", "em validação",
            "em homologação", "em design", "em obras",
        ],
        // partial
        &[
            "parcial", "parcialmente", "parcialmente concluído", "parcialmente concluída",
            "em parte", "quase pronto", "primeiro slice", "parciais", "parcialmente concluídos",
            "parcialmente concluídas", "parcialmente feito", "parcialmente feita",
            "parcialmente pronto", "concluído parcialmente", "concluída parcialmente",
            "quase pronta", "quase concluído", "quase concluída", "quase terminado",
            "quase completo", "quase completa", "em grande parte", "maioritariamente concluído",
            "pela metade", "meio feito",
        ],
        // blocked
        &[
            "bloqueado", "bloqueada", "em pausa", "pausado", "pausada", "em espera", "parado",
            "suspenso", "suspensa", "suspensos", "suspensas", "parados", "paradas", "aguardando",
            "à espera", "à espera de", "interrompido", "interrompida", "travado", "travada",
            "impedido", "paralisado",
        ],
        // ongoing
        &[
            "contínuo", "contínua", "permanente", "recorrente", "constante", "contínuos",
            "contínuas", "recorrentes", "de forma contínua", "rotineiro",
        ],
        // done
        &[
            "concluído", "concluída", "concluídos", "concluídas", "concluido", "concluida", "feito",
            "feita", "finalizado", "finalizada", "pronto", "pronta", "completo", "completa",
            "implementado", "implementada", "entregue", "terminado", "lançado", "feitos", "feitas",
            "prontos", "prontas", "entregues", "lançada", "lançados", "resolvido", "resolvida",
            "encerrado", "encerrada", "em produção", "disponível", "já feito", "alcançado",
        ],
        // dropped
        &[
            "cancelado", "cancelada", "descartado", "descartada", "adiado", "adiada", "adiar",
            "rejeitado", "rejeitada", "abandonado", "abandonada", "adiados", "adiadas",
            "rejeitados", "rejeitadas", "abandonadas", "removido", "removida", "recusado",
            "recusada", "fora do escopo", "fora de escopo", "fora do âmbito",
        ],
    ],
    // Russian
    [
        // todo
        &[
            "запланировано", "запланированные", "планируемые", "будущие", "идеи на будущее",
            "запланирован", "запланирована", "планируется", "в планах", "план", "планы",
            "не начато", "не начат", "не начата", "ожидает", "к выполнению", "предложено",
            "будущее", "в очереди", "далее", "не сделано", "нужно сделать", "позже",
            "не реализовано", "идеи", "запланированы", "запланированный", "запланированная",
            "планируются", "планируемое", "не начаты", "ещё не начато", "еще не начато",
            "ещё не начат", "еще не начат", "не готово", "не завершено", "не выполнено",
            "предстоит", "предстоящие", "предлагается", "предложения", "будущий", "будущая",
            "следующее", "следующие", "в будущем", "скоро", "на рассмотрении", "рассматривается",
            "обсуждается", "к реализации", "надо сделать", "ожидается", "ожидает начала", "бэклог",
            "в бэклоге", "идея", "требуется",
        ],
        // active
        &[
            "в работе", "в процессе", "в разработке", "выполняется", "начато", "начат", "начата",
            "активно", "активен", "на проверке", "тестируется", "тестирование", "текущее", "сейчас",
            "на ревью", "делается", "начаты", "активна", "активные", "разрабатывается",
            "реализуется", "в стадии разработки", "идёт", "идет", "идёт работа", "идет работа",
            "ведётся", "ведется", "ведётся разработка", "на тестировании", "в тестировании",
            "на стадии тестирования", "проверяется", "текущий", "текущие", "в ревью",
            "в реализации", "внедряется", "выполняются", "проектируется",
        ],
        // partial
        &[
            "частично", "частично готово", "частично выполнено", "частично сделано",
            "частично реализовано", "почти готово", "в основном готово", "частичный", "частичная",
            "частичное", "частично готов", "частично готова", "частично готовы",
            "частично выполнен", "частично выполнена", "частично завершено", "частично завершён",
            "частично завершен", "частично реализован", "частично реализована", "почти готов",
            "почти готова", "почти завершено", "почти сделано", "почти выполнено",
            "большей частью готово", "по большей части", "в основном", "наполовину",
            "наполовину готово", "сделано частично", "выполнено частично",
        ],
        // blocked
        &[
            "заблокировано", "заблокирован", "заблокирована", "приостановлено", "приостановлен",
            "на паузе", "ждёт", "ждет", "заблокированы", "заблокированные", "приостановлена",
            "приостановлены", "пауза", "на удержании", "ожидание", "в ожидании", "ждут",
            "остановлено", "остановлен", "остановлена", "заморожено", "заморожен", "заморожена",
            "застопорилось", "простаивает",
        ],
        // ongoing
        &[
            "постоянно", "непрерывно", "на постоянной основе", "регулярно", "постоянная",
            "постоянный", "постоянные", "непрерывный", "непрерывная", "регулярный", "регулярная",
            "регулярные", "периодически", "на регулярной основе", "бессрочно", "постоянная работа",
        ],
        // done
        &[
            "готово", "готов", "готова", "сделано", "завершено", "завершённые", "завершенные",
            "выполненные", "реализованные", "готовые", "завершен", "завершён", "завершена",
            "выполнено", "выполнен", "выполнена", "реализовано", "реализован", "реализована",
            "закрыто", "выпущено", "готовы", "сделан", "сделана", "сделаны", "завершены",
            "выполнены", "реализованы", "закрыт", "закрыта", "закрыты", "выпущен", "выпущена",
            "выпущены", "сдан", "сдана", "сдано", "внедрено", "внедрён", "внедрена", "опубликовано",
            "достигнуто", "решено", "исправлено", "поставлено", "доступно", "запущено", "запущен",
            "запущена", "полностью готово", "уже готово", "уже сделано",
        ],
        // dropped
        &[
            "отменено", "отменен", "отменён", "отменена", "отложено", "отложен", "отложена",
            "отклонено", "снято", "не будет", "заброшено", "отменены", "отложены", "отклонён",
            "отклонен", "отклонена", "отклонены", "снят", "снята", "не планируется",
            "не будем делать", "не делаем", "не будет реализовано", "заброшен", "заброшена",
            "перенесено", "исключено", "исключён", "отказались", "отвергнуто", "удалено",
            "вне рамок", "отменённые", "отложенные",
        ],
    ],
    // Italian
    [
        // todo
        &[
            "da fare", "pianificato", "pianificate", "pianificata", "pianificati", "non iniziato",
            "non iniziata", "in attesa di inizio", "proposto", "proposta", "futuro", "prossimo",
            "prossimi", "da iniziare", "previsto", "in programma", "non ancora iniziato",
            "non ancora iniziata", "non ancora avviato", "non ancora avviata", "non iniziati",
            "non iniziate", "non avviato", "non avviata", "da avviare", "da cominciare",
            "da completare", "da definire", "da pianificare", "in pianificazione",
            "in preparazione", "programmato", "programmata", "programmati", "programmate",
            "previsti", "previste", "proposti", "proposte", "futuri", "prossima", "prossime",
            "prossimamente", "in arrivo", "successivo", "più avanti", "più tardi",
            "in sospeso di avvio", "non fatto", "non completato", "non ancora fatto", "non finito",
            "in coda", "lista dei desideri", "allo studio",
        ],
        // active
        &[
            "in corso", "in lavorazione", "in sviluppo", "iniziato", "iniziata", "attivo", "attiva",
            "in revisione", "in test", "attuale", "avviato", "in esecuzione", "in realizzazione",
            "in costruzione", "in implementazione", "in fase di sviluppo", "in fase di test",
            "in prova", "in verifica", "in progettazione", "iniziati", "iniziate", "avviata",
            "avviati", "avviate", "attivi", "attive", "attuali", "attualmente", "in svolgimento",
            "cominciato", "cominciata", "in lavoro",
        ],
        // partial
        &[
            "parziale", "parzialmente", "parzialmente completato", "parzialmente completata",
            "in parte", "quasi finito", "quasi completo", "parziali", "parzialmente completati",
            "parzialmente completate", "parzialmente fatto", "parzialmente fatta",
            "parzialmente implementato", "parzialmente implementata", "parzialmente finito",
            "completato in parte", "completata in parte", "quasi finita", "quasi completa",
            "quasi completato", "quasi completata", "quasi terminato", "quasi terminata",
            "quasi pronto", "quasi pronta", "in gran parte", "a metà", "in larga parte",
        ],
        // blocked
        &[
            "bloccato", "bloccata", "in pausa", "sospeso", "sospesa", "in attesa", "fermo",
            "bloccati", "bloccate", "sospesi", "sospese", "in sospeso", "ferma", "fermi", "ferme",
            "fermato", "messo in pausa", "in attesa di", "in attesa del", "in attesa della",
            "congelato", "congelata", "interrotto", "interrotta", "in stallo",
        ],
        // ongoing
        &[
            "continuo", "continua", "continuativo", "permanente", "ricorrente", "costante",
            "continui", "continuativa", "permanenti", "ricorrenti", "periodico", "periodica",
            "costanti", "in continuo", "di routine",
        ],
        // done
        &[
            "fatto", "fatta", "completato", "completata", "completati", "completate", "finito",
            "finita", "terminato", "terminata", "concluso", "conclusa", "rilasciato",
            "implementato", "consegnato", "fatti", "fatte", "finiti", "finite", "terminati",
            "terminate", "conclusi", "concluse", "rilasciata", "rilasciati", "implementata",
            "implementati", "implementate", "consegnata", "consegnati", "pronti", "realizzato",
            "realizzata", "pubblicato", "pubblicata", "risolto", "risolta", "chiuso", "chiusa",
            "raggiunto", "in produzione", "già fatto",
        ],
        // dropped
        &[
            "annullato", "annullata", "scartato", "scartata", "rimandato", "rimandata", "rinviato",
            "rinviata", "rifiutato", "abbandonato", "annullati", "annullate", "scartati",
            "scartate", "rimandati", "rimandate", "rinviati", "rinviate", "rifiutata", "respinto",
            "respinta", "abbandonata", "abbandonati", "cancellato", "cancellata", "cancellati",
            "eliminato", "eliminata", "posticipato", "posticipata", "accantonato", "accantonata",
            "fuori ambito",
        ],
    ],
    // Arabic
    [
        // todo
        &[
            "لم يبدأ", "لم تبدأ", "مخطط", "مخطط له", "مخططة", "قيد الانتظار", "للتنفيذ", "قادم",
            "مستقبلي", "مقترح", "لاحقا", "معلق البدء", "لم يبدأ بعد", "لم تبدأ بعد", "لم ينفذ",
            "لم ينفذ بعد", "لم يكتمل", "لم تكتمل", "غير مكتمل", "غير مكتملة", "غير منجز",
            "مخطط لها", "مخططات", "مجدول", "مجدولة", "مقترحة", "قادمة", "القادم", "القادمة",
            "مستقبلية", "مستقبلا", "المستقبل", "في الانتظار", "بانتظار البدء", "للدراسة",
            "قيد الدراسة", "قيد التخطيط", "لاحقًا", "قريبا", "قريبًا", "التالي", "أفكار", "المخطط",
            "المخططة", "المخطط لها",
        ],
        // active
        &[
            "قيد التنفيذ", "قيد التطوير", "جار", "جاري", "جارٍ", "قيد العمل", "بدأ", "نشط",
            "قيد المراجعة", "حاليا", "جاري العمل", "جارية", "جار التنفيذ", "جاري التنفيذ",
            "جاري التطوير", "جار العمل", "قيد الإنجاز", "قيد الاختبار", "قيد الإنشاء",
            "قيد الإعداد", "قيد التقدم", "بدأت", "نشطة", "حالي", "حالية", "حاليًا", "الحالي",
            "الحالية", "تحت التطوير", "تحت الاختبار",
        ],
        // partial
        &[
            "جزئي", "جزئيا", "جزئيًا", "مكتمل جزئيا", "مكتمل جزئيًا", "منجز جزئيا", "جزئية",
            "مكتملة جزئيا", "مكتملة جزئيًا", "منجزة جزئيا", "منجزة جزئيًا", "منجز جزئيًا",
            "منفذ جزئيا", "شبه مكتمل", "شبه مكتملة", "مكتمل تقريبا", "اكتمل جزئيا", "تم جزئيا",
        ],
        // blocked
        &[
            "محظور", "متوقف", "معلق", "موقوف", "محظورة", "متوقفة", "معلقة", "موقوفة", "متوقف مؤقتا",
            "متوقفة مؤقتا", "موقوف مؤقتا", "معطل", "معطلة", "مجمد", "مجمدة", "بانتظار", "في انتظار",
            "معلّق", "معلّقة",
        ],
        // ongoing
        &[
            "مستمر", "مستمرة", "متواصل", "دائم", "متواصلة", "دائمة", "بشكل مستمر", "دوري", "دورية",
            "متكرر", "متكررة",
        ],
        // done
        &[
            "مكتمل", "مكتملة", "تم", "منجز", "منجزة", "انتهى", "تم التنفيذ", "تم الإنجاز", "اكتمل",
            "تمت", "تم الانتهاء", "تم الإطلاق", "تم التسليم", "انتهت", "اكتملت", "منتهي", "منتهية",
            "جاهز", "جاهزة", "منفذ", "منفذة", "مطبق", "مغلق", "مغلقة", "المكتمل", "المكتملة",
            "المنجز", "المنجزة", "تم الحل", "تم بنجاح",
        ],
        // dropped
        &[
            "ملغى", "ملغي", "ملغاة", "مؤجل", "مؤجلة", "مرفوض", "مستبعد", "مرفوضة", "مستبعدة",
            "ملغية", "مؤجّل", "مؤجّلة", "تم الإلغاء", "تم التأجيل", "متروك", "مهمل", "محذوف",
            "خارج النطاق", "الملغاة", "المؤجلة",
        ],
    ],
    // Indonesian
    [
        // todo
        &[
            "belum", "belum dimulai", "belum mulai", "belum selesai", "direncanakan", "rencana",
            "akan datang", "diusulkan", "menunggu giliran", "antrian", "selanjutnya", "nanti",
            "belum dikerjakan", "belum dilaksanakan", "belum ada", "dijadwalkan", "terjadwal",
            "dalam perencanaan", "dalam antrean", "antrean", "akan dikerjakan", "akan dimulai",
            "akan dilakukan", "mendatang", "berikutnya", "segera hadir", "usulan", "ide",
            "perlu dikerjakan", "masih direncanakan", "menunggu dimulai",
            "menunggu persetujuan awal",
        ],
        // active
        &[
            "sedang berjalan", "sedang dikerjakan", "dalam proses", "dalam pengerjaan",
            "dalam pengembangan", "berjalan", "dikerjakan", "aktif", "dimulai",
            "sedang dikembangkan", "saat ini", "sedang berlangsung", "sedang diuji",
            "sedang ditinjau", "dalam pengujian", "dalam peninjauan", "dalam tinjauan",
            "sedang dibuat", "sedang dibangun", "sedang diproses", "sedang diimplementasikan",
            "telah dimulai", "sudah dimulai", "sudah mulai", "berlangsung", "diproses",
        ],
        // partial
        &[
            "sebagian", "sebagian selesai", "hampir selesai", "selesai sebagian",
            "sebagian besar selesai", "sebagian besar", "baru sebagian", "selesai separuh",
            "setengah jadi", "setengah selesai", "sudah sebagian", "parsial", "sebagian diterapkan",
            "sebagian sudah selesai",
        ],
        // blocked
        &[
            "terblokir", "terhambat", "diblokir", "ditahan", "tertahan", "dijeda",
            "dihentikan sementara", "terhenti", "berhenti sementara", "dijeda sementara",
            "menunggu", "tersendat", "macet", "ditangguhkan", "dibekukan", "terkendala", "jeda",
        ],
        // ongoing
        &[
            "berkelanjutan", "berkesinambungan", "terus menerus", "rutin", "kontinu",
            "terus berjalan", "berulang", "berkala", "secara berkala", "terus menerus berjalan",
            "rutinitas", "tetap berjalan",
        ],
        // done
        &[
            "selesai", "sudah selesai", "telah selesai", "tuntas", "rampung", "sudah", "dirilis",
            "diterapkan", "sudah dirilis", "telah dirilis", "sudah diterapkan", "sudah jadi",
            "sudah rampung", "beres", "sudah beres", "terselesaikan", "tercapai", "diselesaikan",
            "telah diselesaikan", "sudah diimplementasikan", "diluncurkan", "siap pakai", "lengkap",
            "terlaksana",
        ],
        // dropped
        &[
            "dibatalkan", "batal", "ditunda", "ditolak", "dihapus", "diundur", "tidak dilanjutkan",
            "tidak jadi", "tidak dikerjakan", "tidak direncanakan", "dibuang", "ditinggalkan",
            "diurungkan", "dicoret", "di luar cakupan", "di luar lingkup", "dihentikan",
        ],
    ],
];

/// Names of table columns that say how far the row is.
#[rustfmt::skip]
const COLUMNS: &[&str] = &[
    "status", "state", "done", "done?", "progress", "complete", "completed", "implemented", "状态",
    "狀態", "进度", "進度", "完成情况", "完成", "状況", "ステータス", "進捗", "状態", "상태",
    "진행", "진행 상황", "진행상황", "stand", "zustand", "fortschritt", "statut", "état",
    "avancement", "estado", "progreso", "situação", "progresso", "статус", "состояние",
    "готовность", "прогресс", "stato", "الحالة", "حالة", "التقدم", "kemajuan", "current status",
    "status quo", "overall status", "✅", "✓", "☑", "当前状态", "实现状态", "開発状況", "阶段状态",
    "目前状态", "目前狀態", "完成状态", "完成狀態", "进展", "進展", "狀況", "完成度", "現況",
    "進行状況", "進捗状況", "対応状況", "実装状況", "진척", "진척도", "진행 상태", "진행상태",
    "진행률", "현황", "현재 상태", "완료", "완료 여부", "bearbeitungsstand", "umsetzungsstand",
    "aktueller status", "erledigt", "fertig", "stand der dinge", "état d'avancement",
    "statut actuel", "terminé", "fait", "avance", "situación", "completado", "hecho",
    "estado actual", "estado atual", "andamento", "concluído", "feito", "текущий статус", "готово",
    "выполнено", "сделано", "stato attuale", "avanzamento", "completato", "fatto",
    "stato di avanzamento", "مكتمل", "الوضع", "نسبة الإنجاز", "status saat ini", "progres",
    "selesai",
];

static COLUMN: Words<()> = words!(COLUMNS);

/// What a phrase means, and in which of the languages.
#[derive(Clone, Copy)]
struct Meaning {
    kind: StatusKind,
    language: u8,
}

/// The phrases, and what they mean. The first list that has one decides: the same word may mean less
/// in a later language.
static WORDS: Words<Meaning> = words!(Meaning, &BY_MEANING);

#[expect(clippy::cast_possible_truncation, reason = "no 256 languages are known")]
const BY_MEANING: [(Meaning, &[&str]); LANGUAGES.len() * KINDS] = {
    let mut lists: [(Meaning, &[&str]); _] =
        [(Meaning { kind: StatusKind::Todo, language: 0 }, &[]); LANGUAGES.len() * KINDS];
    let mut at = 0;
    while at < lists.len() {
        let (language, kind) = (at / KINDS, at % KINDS);
        let meaning = Meaning { kind: StatusKind::ALL[kind], language: language as u8 };
        lists[at] = (meaning, LANGUAGES[language][kind]);
        at += 1;
    }
    lists
};

/// The first word of each kind in each language.
static DEFAULTS: [[&str; KINDS]; LANGUAGES.len()] = {
    let mut first = [[""; KINDS]; LANGUAGES.len()];
    let mut at = 0;
    while at < LANGUAGES.len() * KINDS {
        if let [word, ..] = LANGUAGES[at / KINDS][at % KINDS] {
            first[at / KINDS][at % KINDS] = word;
        }
        at += 1;
    }
    first
};

/// No phrase has more bytes than this.
pub(in crate::read) const LONGEST_STATUS: usize = 100;

/// The kind that a folded phrase stands for.
pub(in crate::read) fn status_word(folded: &str) -> Option<StatusKind> {
    WORDS.get(folded).map(|meaning| meaning.kind)
}

/// The word to write for `kind` where a document has none of its own, in the language of the
/// folded `like`; English where that is nobody's word.
pub(in crate::read) fn status_default(like: &str, kind: StatusKind) -> &'static str {
    let language = WORDS.get(like).map_or(0, |meaning| usize::from(meaning.language));
    DEFAULTS[language][kind as usize]
}

/// Whether a column with this header says how far its rows are.
pub(in crate::read) fn is_status_column(header: &str) -> bool {
    let folded = super::fold(header);
    COLUMN.contains(folded) || COLUMN.contains(header.trim().trim_end_matches('\u{fe0f}'))
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
    static NAME: Words<()> = words!(NAMES);
    NAME.contains(super::fold(header))
}

#[cfg(test)]
mod tests {
    use super::*;
    use StatusKind::{Active, Blocked, Done, Dropped, Ongoing, Partial, Todo};

    #[test]
    fn phrases_are_folded() {
        for phrase in LANGUAGES.iter().flatten().copied().flatten() {
            assert_eq!(super::super::fold(phrase), *phrase);
            assert!(phrase.len() <= LONGEST_STATUS, "{phrase}");
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
