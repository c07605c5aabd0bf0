//! Statuses of other languages that say two things, or say it in other words.

use super::reading::check_statuses;

#[test]
fn german() {
    check_statuses(&[
        ("80 % erledigt", "partial"),
        ("Größtenteils fertig, Texte fehlen", "partial"),
        ("Backend fertig, Oberfläche fehlt", "partial"),
        ("Auf Eis gelegt (kein Geld)", "blocked"),
        ("Wartet auf den Betriebsrat", "blocked"),
        ("Verschoben auf 2027", "dropped"),
        ("Noch nicht fertig", "todo"),
        ("Seit Mai in Arbeit", "active"),
        ("Daueraufgabe", "ongoing"),
        ("✅ Umgesetzt am 3. Mai", "done"),
    ]);
}

#[test]
fn french() {
    check_statuses(&[
        ("80 % terminé", "partial"),
        ("En grande partie terminé", "partial"),
        ("Partiellement terminée (API faite)", "partial"),
        ("En pause depuis mars", "blocked"),
        ("En attente du budget", "blocked"),
        ("Reporté à 2027", "dropped"),
        ("Pas encore fait", "todo"),
        ("🚧 En cours de test", "active"),
        ("Au fil de l'eau", "ongoing"),
        ("✅ Livré en mai", "done"),
    ]);
}

#[test]
fn spanish_and_portuguese() {
    check_statuses(&[
        ("80 % completado", "partial"),
        ("Casi terminado; falta la interfaz", "partial"),
        ("A la espera de la licencia", "blocked"),
        ("Aplazado hasta 2027", "dropped"),
        ("Aún no iniciado", "todo"),
        ("En fase de pruebas", "active"),
        ("De forma continua", "ongoing"),
        ("✅ Entregada en mayo", "done"),
        ("80% concluído", "partial"),
        ("Quase pronto, falta a tela", "partial"),
        ("Aguardando aprovação", "blocked"),
        ("Adiado para 2027", "dropped"),
        ("Em homologação", "active"),
    ]);
}

#[test]
fn italian() {
    check_statuses(&[
        ("80% completato", "partial"),
        ("Quasi pronto, manca la grafica", "partial"),
        ("In attesa della licenza", "blocked"),
        ("Rinviato al 2027", "dropped"),
        ("Non ancora avviato", "todo"),
        ("In fase di test", "active"),
        ("Di routine", "ongoing"),
        ("✅ Consegnata a maggio", "done"),
    ]);
}

#[test]
fn russian() {
    check_statuses(&[
        ("80% готово", "partial"),
        ("Почти готово, осталась документация", "partial"),
        ("На паузе до осени", "blocked"),
        ("Отложено до 2027 года", "dropped"),
        ("Ещё не начато", "todo"),
        ("На тестировании", "active"),
        ("На регулярной основе", "ongoing"),
        ("✅ Сдано в мае", "done"),
    ]);
}

#[test]
fn chinese() {
    check_statuses(&[
        ("80%", "partial"),
        ("基本完成，文档待补", "partial"),
        ("已暂停（缺预算）", "blocked"),
        ("推迟到 2027 年", "dropped"),
        ("尚未开始", "todo"),
        ("🚧 测试中", "active"),
        ("持续改进", "ongoing"),
        ("✅ 已完成（2025-03）", "done"),
    ]);
}

#[test]
fn japanese() {
    check_statuses(&[
        ("ほぼ完了（文書のみ残り）", "partial"),
        ("一時停止中", "blocked"),
        ("承認待ち", "blocked"),
        ("着手前", "todo"),
        ("検証中", "active"),
        ("随時", "ongoing"),
        ("✅ リリース済み", "done"),
    ]);
}

#[test]
fn korean() {
    check_statuses(&[
        ("거의 완료, 문서만 남음", "partial"),
        ("승인 대기", "blocked"),
        ("2027년으로 연기", "dropped"),
        ("아직 시작 안 함", "todo"),
        ("리뷰 중", "active"),
        ("상시 진행", "ongoing"),
        ("✅ 출시 완료", "done"),
        ("80% 완료", "partial"),
    ]);
}

#[test]
fn arabic() {
    check_statuses(&[
        ("80% مكتمل", "partial"),
        ("شبه مكتمل", "partial"),
        ("بانتظار الموافقة", "blocked"),
        ("تم التأجيل إلى 2027", "dropped"),
        ("لم يكتمل", "todo"),
        ("قيد الاختبار", "active"),
        ("بشكل مستمر", "ongoing"),
        ("✅ تم التسليم", "done"),
    ]);
}

#[test]
fn indonesian() {
    check_statuses(&[
        ("80% selesai", "partial"),
        ("Hampir selesai, tinggal dokumen", "partial"),
        ("Menunggu persetujuan", "blocked"),
        ("Ditunda sampai 2027", "dropped"),
        ("Belum dikerjakan", "todo"),
        ("Dalam pengujian", "active"),
        ("Secara berkala", "ongoing"),
        ("✅ Sudah dirilis", "done"),
    ]);
}
