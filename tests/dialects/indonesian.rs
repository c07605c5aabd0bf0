//! Indonesian.

use super::reading::check_read;

#[test]
fn cards_with_fields() {
    check_read(
        "
# Peta jalan koperasi

## Tahap 1: Simpan pinjam

- **Status:** Selesai
- **Prioritas:** Tinggi
- **Penanggung jawab:** Dewi

## Tahap 2: Toko

- **Status:** Sedang dikerjakan
- **Prioritas:** Kritis

- [x] Sewa tempat
- [ ] Isi rak

## Tahap 3: Aplikasi

- **Status:** Belum dimulai
- **Prioritas:** Sedang
- **Tenggat:** Juni 2026

## Tahap 4: Pengiriman

- **Status:** Terhambat (izin belum keluar)
- **Prioritas:** Rendah

## Tahap 5: Pelatihan

- **Status:** Berkelanjutan
",
        r#"
card Tahap 1 "Simpan pinjam" done/field high
card Tahap 2 "Toko" active/field critical 1/2
card Tahap 3 "Aplikasi" todo/field medium
card Tahap 4 "Pengiriman" blocked/field low
card Tahap 5 "Pelatihan" ongoing/field
"#,
    );
}

#[test]
fn a_table() {
    check_read(
        "
# Peta jalan koperasi

| No | Fitur | Prioritas | Status |
|----|-------|-----------|--------|
| 1 | Simpan pinjam | tinggi | sudah selesai |
| 2 | Toko | mendesak | dalam pengerjaan |
| 3 | Aplikasi | menengah | direncanakan |
| 4 | Pengiriman | rendah | dihentikan sementara |
| 5 | Kafe | sangat rendah | dibatalkan |
| 6 | Papan nama | sangat tinggi | selesai sebagian |
| 7 | Gudang | sedang | menunggu izin |
| 8 | Pelatihan | rendah | rutin |
",
        r#"
row 1 "Simpan pinjam" done/row high
row 2 "Toko" active/row critical
row 3 "Aplikasi" todo/row medium
row 4 "Pengiriman" blocked/row low
row 5 "Kafe" dropped/row low
row 6 "Papan nama" partial/row critical
row 7 "Gudang" blocked/row medium
row 8 "Pelatihan" ongoing/row low
"#,
    );
}

#[test]
fn buckets_and_the_rest() {
    check_read(
        "
# Peta jalan koperasi

## Ringkasan

- Koperasi untuk warga

## Sudah selesai

- Simpan pinjam

## Sedang berjalan

- **Toko** — di dekat pasar

## Direncanakan

- Aplikasi

## Ditahan

- Pengiriman

## Dibatalkan

- Kafe

## Jangka pendek

- Papan nama

## Rencana jangka menengah

- Gudang

## Tujuan jangka panjang

- Cabang kedua

## Risiko

- Modal kurang

## Langkah selanjutnya

- Telepon kelurahan
",
        r#"
bullet "Simpan pinjam" done/bucket
bullet "Toko" active/bucket
bullet "Aplikasi" todo/bucket
bullet "Pengiriman" blocked/bucket
bullet "Kafe" dropped/bucket
bullet "Papan nama" todo/bucket
bullet "Gudang" todo/bucket
bullet "Cabang kedua" todo/bucket
"#,
    );
}

#[test]
fn phases_with_words_in_headings() {
    check_read(
        "
# Peta jalan koperasi

## Fase 1: Simpan pinjam (selesai)

- [x] Buku kas

## Fase 2: Toko — Sedang berjalan

## Fase 3: Aplikasi (direncanakan)

## Fase 4: Kafe (ditunda)

## Tahap 5: Papan nama (hampir selesai)

## Fase 6: Gudang

- [x] Cari tempat
- [ ] Sewa
",
        r#"
card Fase 1 "Simpan pinjam" done/heading 1/1
card Fase 2 "Toko" active/heading
card Fase 3 "Aplikasi" todo/heading
card Fase 4 "Kafe" dropped/heading
card Tahap 5 "Papan nama" partial/heading
card Fase 6 "Gudang" active/tasks 1/2
"#,
    );
}
