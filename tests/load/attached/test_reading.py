from __future__ import annotations

import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gongkai.load import load_item
from gongkai.load.attached.harvest import FILE_LIMIT, Harvest, TooMuchError
from gongkai.load.attached.reading import open_attachment
from gongkai.model.attachment_content import Format, Passage, Trait
from tests import files
from tests.rules.samples import USUAL, small_config, write
from tests.sample import ROOT

PHOTO = files.jpeg(position=True)


def opened(data: bytes, suffix: str = "") -> tuple[Format, set[Trait], list[Passage]]:
    harvest = Harvest()
    return open_attachment(data, suffix, harvest), harvest.traits, harvest.passages


def texts(data: bytes, suffix: str = "") -> list[str]:
    return [cell for passage in opened(data, suffix)[2] for cell in passage.cells]


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (files.pdf(["enough text for one page"]), Format.PDF),
        (files.docx(files.paragraph("甲")), Format.DOCX),
        (files.xlsx({"名单": [["甲"]]}), Format.XLSX),
        (files.archive({"ppt/slides/slide1.xml": files.word_part(files.paragraph("甲"))}), Format.PPTX),
        (files.archive({"OFD.xml": "<OFD/>", "Doc_0/Pages/Page_0/Content.xml": "<p/>"}), Format.OFD),
        (files.archive({"mimetype": "application/vnd.oasis.opendocument.spreadsheet"}), Format.ODS),
        (files.archive({"readme.txt": "甲"}), Format.ZIP),
        (files.compound({"WordDocument": b"x"}), Format.DOC),
        (files.compound({"Workbook": b"x"}), Format.XLS),
        (files.compound({"PowerPoint Document": b"x"}), Format.PPT),
        (PHOTO, Format.JPEG),
        (b"\x89PNG\r\n\x1a\n", Format.PNG),
        (b"RIFF\0\0\0\0WEBPVP8 ", Format.WEBP),
        (b"\0\0\0\x18ftypheic", Format.HEIC),
        (b"\0\0\0\x18ftypisom", Format.MP4),
        (b"Rar!\x1a\x07\x01\0", Format.RAR),
        (b"MZ\x90\0", Format.EXECUTABLE),
        (b"{\\rtf1 abc}", Format.RTF),
        ("<html><body>甲".encode(), Format.HTML),
        ("<?xml version='1.0'?><a>甲</a>".encode(), Format.XML),
        ("甲,乙\n".encode(), Format.TEXT),
        ("BMW汽车".encode(), Format.TEXT),
        ("甲,乙\n".encode("gb18030"), Format.TEXT),
        (b"\x00\x01\x02", Format.UNKNOWN),
    ],
)
def test_the_format_is_told_by_content(data: bytes, found: Format) -> None:
    assert opened(data)[0] is found


@pytest.mark.parametrize(
    ("data", "traits"),
    [
        (files.PASSWORD_PDF, {Trait.ENCRYPTED}),
        (files.compound({"EncryptedPackage": b"x"}), {Trait.ENCRYPTED}),
        (files.compound({"WordDocument": b"\xec\xa5" + bytes(9) + b"\x01"}), {Trait.ENCRYPTED}),
        (files.compound({"Workbook": b"\x09\x08\x02\0ab\x2f\0"}), {Trait.ENCRYPTED}),
        (files.compound({"PowerPoint Document": b"x"}), {Trait.UNSEARCHABLE}),
        (files.compound({"WordDocument": bytes(0x200)}), {Trait.UNSEARCHABLE}),
        (files.compound({"WordDocument": bytes(0x200), "0Table": b"\x02"}), {Trait.UNSEARCHABLE}),
        (files.compound({"Workbook": b"x", "_VBA_PROJECT_CUR": b"x"}), {Trait.MACROS, Trait.UNSEARCHABLE}),
        (files.docx(files.paragraph("甲"), vbaProject__bin=b"x"), {Trait.MACROS}),
        (files.pdf([]), {Trait.PICTURES_ONLY}),
        (files.pdf(["page 1", "scanner"]), {Trait.PICTURES_ONLY}),
        (b"%PDF-1.4 nothing", {Trait.BROKEN}),
        (files.docx(files.paragraph("甲"))[:-30], {Trait.BROKEN}),
        (files.docx("<w:p>"), {Trait.BROKEN}),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", {Trait.BROKEN}),
        (files.docx(), {Trait.EMPTY}),
        (files.docx(media___a__png=b"x"), set()),
        (b" \n\n", {Trait.EMPTY}),
        (b"Rar!\x1a\x07\x01\0", {Trait.UNSEARCHABLE}),
        (PHOTO, {Trait.POSITION}),
        (files.jpeg(position=False), set()),
        (b"\0\0\0\x18ftypmp42\xa9xyz+42.5+125.6/", {Trait.POSITION}),
        (b"\0\0\0\x18ftypmp42", set()),
        (b"\xff\xd8\xff<x:xmpmeta exif:GPSLatitude='42,30N'/>", {Trait.POSITION}),
        (files.docx(files.paragraph("甲"), media___a__jpg=PHOTO), {Trait.POSITION}),
    ],
)
def test_what_is_peculiar_is_noticed(data: bytes, traits: set[Trait]) -> None:
    assert opened(data)[1] == traits


def test_every_corner_of_a_word_file_is_read() -> None:
    document = files.docx(
        files.paragraph("正文"),
        files.paragraph("已删除", "delText"),
        files.word_table([["姓名", "号码"], ["张三", "1"]]),
        header1__xml=files.word_part(files.paragraph("页眉的话"), "hdr"),
        comments__xml=files.word_part(files.paragraph("批注的话"), "comments"),
        footnotes__xml=files.word_part(files.paragraph("脚注的话"), "footnotes"),
        _rels___document__xml__rels='<R><R TargetMode="External" Target="mailto:a@example.com"/></R>',
    )
    assert texts(document) == [
        *("正文", "已删除", "姓名", "号码", "张三", "1"),
        *("页眉的话", "批注的话", "脚注的话", "mailto:a@example.com"),
    ]


def test_rows_and_lines_say_where_they_stand() -> None:
    assert opened(files.docx(files.paragraph("甲"), files.word_table([["乙", ""], ["丙"]])))[2] == [
        Passage("第1段", ("甲",)),
        Passage("第1张表第1行", ("乙", ""), 1),
        Passage("第1张表第2行", ("丙",), 1),
    ]


def test_every_sheet_is_read_with_numbers_as_people_read_them() -> None:
    sheets: dict[str, list[list[str | float]]] = {"甲": [["电话"], [1.3812345678e10]], "乙": [["", "x&y"], [0.5, 12.0]]}
    assert opened(files.xlsx(sheets))[2] == [
        Passage("第1张表“甲”第1行", ("电话",), 1),
        Passage("第1张表“甲”第2行", ("13812345678",), 1),
        Passage("第2张表“乙”第1行", ("", "x&y"), 2),
        Passage("第2张表“乙”第2行", ("0.5", "12"), 2),
    ]


def test_what_stands_beside_the_cells_of_an_excel_file_is_read() -> None:
    extra = {
        "xl/comments1.xml": "<comments><comment><text><r><t>批注</t></r></text></comment></comments>",
        "xl/pivotCache/pivotCacheDefinition1.xml": '<c><s v="张三"/><n v="1.5E+1"/></c>',
        "xl/charts/chart1.xml": "<c><v>李四</v><v>王五</v></c>",
    }
    assert texts(files.xlsx({"甲": [["乙"]]}, extra)) == ["乙", "张三", "15", "批注", "李四", "王五"]


def test_an_embedded_workbook_is_read() -> None:
    inner = files.xlsx({"内": [["藏着的"]]})
    assert "藏着的" in texts(files.docx(files.paragraph("甲"), embeddings___a__xlsx=inner))


def test_an_excel_file_of_before_2007_is_read_with_its_hidden_sheet() -> None:
    assert opened(files.LEGACY_WORKBOOK)[2] == [
        Passage("第1张表“名单”第1行", ("姓名", "电话", "金额"), 1),
        Passage("第1张表“名单”第2行", ("张某", "13800000000", "0.5"), 1),
        Passage("第1张表“名单”第3行", ("李某", "11010519491231002X"), 1),
        Passage("第2张表“隐藏”第1行", ("藏着的",), 2),
    ]


def test_a_word_file_of_before_2007_is_read_piece_by_piece() -> None:
    document = files.legacy_document("正文第一段\r姓名", "\x07 13800000000\x07\x07", "页眉\r")
    assert opened(document)[2] == [
        Passage("第1段", ("正文第一段",)),
        Passage("第2段", ("姓名  13800000000",)),
        Passage("第3段", ("页眉",)),
    ]


def test_the_lines_of_a_pdf_say_their_page() -> None:
    assert opened(files.pdf(["one line of text"], ["another line of text"]))[2] == [
        Passage("第1页", ("one line of text",)),
        Passage("第2页", ("another line of text",)),
    ]


def test_open_documents_and_fixed_layout_are_read() -> None:
    odt = files.archive(
        {"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": "<d><p>甲<s/>乙</p></d>"}
    )
    ofd = files.archive({
        "OFD.xml": "<OFD/>",
        "Doc_0/Pages/Page_1/Content.xml": "<P><TextObject><TextCode>丙</TextCode></TextObject></P>",
    })  # fmt: skip
    assert opened(odt)[2] == [Passage("第1段", ("甲 乙",))]
    assert opened(ofd)[2] == [Passage("第2页第1段", ("丙",))]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_text_is_read_in_the_encodings_there_are(encoding: str) -> None:
    assert opened("姓名\t电话\n张三\t1\n".encode(encoding), ".csv")[2] == [
        Passage("第1行", ("姓名", "电话"), 1),
        Passage("第2行", ("张三", "1"), 1),
    ]


def test_a_web_page_is_read_by_rows() -> None:
    page = "<html><table><tr><th>姓名</th><th>电话</th></tr>\n<tr><td>张&amp;三</td><td>1</td></tr></table><p>完"
    assert texts(page.encode()) == ["姓名", "电话", "张&三", "1", "完"]


def test_a_bomb_is_not_unpacked() -> None:
    bomb = files.docx(files.paragraph("零" * 50_000_000))
    assert Trait.PARTLY in opened(bomb)[1]


def test_entities_cannot_grow() -> None:
    document = f'<!DOCTYPE d [<!ENTITY a "aaaa">]>{files.word_part(files.paragraph("甲"))}'
    assert opened(files.archive({"word/document.xml": document}))[1] == {Trait.BROKEN}


def test_what_is_gathered_has_limits() -> None:
    harvest = Harvest(room=3, unpackable=10)
    harvest.take("第1行", "甲乙丙")
    with pytest.raises(TooMuchError):
        harvest.take("第2行", "丁")
    with pytest.raises(TooMuchError):
        harvest.unpack(11)
    assert harvest.passages == [Passage("第1行", ("甲乙丙",))]


KINDS = [
    *(files.docx(files.word_table([["甲"]])), files.xlsx({"甲": [["乙", 1]]}), files.pdf(["some text"])),
    *(
        PHOTO,
        files.compound({"Workbook": b"x"}),
        files.LEGACY_WORKBOOK,
        files.legacy_document("甲", "a"),
        "甲,乙\n".encode(),
    ),
]


@given(st.sampled_from(KINDS), st.integers(0, 10_000), st.binary(min_size=1, max_size=8))
@settings(max_examples=150, deadline=None)
def test_whatever_happens_to_a_file_it_can_be_opened(data: bytes, at: int, damage: bytes) -> None:
    at %= len(data)
    for damaged in (data[:at] + damage + data[at + len(damage) :], data[:at]):
        found, traits, _ = opened(damaged, ".csv")
        assert found in Format
        assert traits <= set(Trait)


@given(st.binary(max_size=300), st.sampled_from([b"", b"PK\x03\x04", b"%PDF-1.4\n", b"\xff\xd8\xff\xe1\0\xffExif\0\0"]))
@settings(max_examples=150, deadline=None)
def test_any_bytes_can_be_opened(data: bytes, head: bytes) -> None:
    assert opened(head + data)[0] in Format


def test_an_item_comes_with_the_contents_of_its_attachments(tmp_path: Path) -> None:
    front = "---\n标题: 通知\n附件: {文件: a/b.csv}\n---\n\n[看](a/c.txt)\n"
    write(
        tmp_path, {USUAL: front, "content/policy/documents/a/b.csv": "甲,乙\n", "content/policy/documents/a/c.txt": ""}
    )
    source = load_item(tmp_path, USUAL, small_config())
    listed, shown = source.contents
    assert (listed.file, listed.span.line, listed.traits) == ("content/policy/documents/a/b.csv", 3, frozenset())
    assert (shown.file, shown.span.line, shown.traits) == (
        "content/policy/documents/a/c.txt",
        6,
        frozenset({Trait.EMPTY}),
    )
    assert source.front == front.partition("\n\n")[0] + "\n"
    assert pickle.loads(pickle.dumps(source)) == source  # noqa: S301


def test_of_a_huge_file_only_the_format_is_looked_at(tmp_path: Path) -> None:
    write(tmp_path, {USUAL: "---\n标题: 通知\n附件: {文件: a/b.txt}\n---\n"})
    file = tmp_path / "content/policy/documents/a/b.txt"
    file.parent.mkdir()
    with file.open("wb") as huge:
        huge.write(b"text")
        huge.truncate(FILE_LIMIT + 1)
    (content,) = load_item(tmp_path, USUAL, small_config()).contents
    assert content.traits == {Trait.PARTLY}
    assert content.passages == ()


def test_no_library_is_imported_before_there_is_a_file_for_it() -> None:
    code = (
        "import sys, gongkai.load.items; print(sorted({'pypdfium2', 'exifread', 'olefile', 'xlrd'} & set(sys.modules)))"
    )
    ran = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert ran.stdout == "[]\n"
