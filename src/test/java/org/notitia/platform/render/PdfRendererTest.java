package org.notitia.platform.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.notitia.document.Documents;
import org.notitia.document.SampleNotice;

/** The notice as a PDF. */
class PdfRendererTest {
  private static PDDocument paper;

  @BeforeAll
  static void print() throws Exception {
    paper =
        Loader.loadPDF(
            PdfRenderer.render(Documents.noticePage(SampleNotice.onlyVersion(), "de", true)));
  }

  @AfterAll
  static void close() throws Exception {
    paper.close();
  }

  @Test
  void the_pdf_contains_latin_greek_and_cyrillic_text() throws Exception {
    assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
        .contains("Datenschutzerklärung", "Café & Söhne <GmbH>", "Ada Ärm")
        .contains("Ξένος, чужой: wenige dürfen hineinsehen.")
        .contains("zehn Jahre nach dem Ende der Geschäftsbeziehung, dann gelöscht")
        .doesNotContain("https://register");
  }

  @Test
  void the_pdf_has_a_title_a_language_tags_and_bookmarks() {
    var catalog = paper.getDocumentCatalog();
    assertThat(paper.getDocumentInformation().getTitle())
        .isEqualTo("Datenschutzerklärung: Café-Register");
    assertThat(catalog.getLanguage()).isEqualTo("de");
    assertThat(catalog.getMarkInfo().isMarked()).isTrue();
    assertThat(catalog.getStructureTreeRoot()).isNotNull();
    assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
    var titles = new ArrayList<String>();
    catalog.getDocumentOutline().children().forEach(one -> titles.add(one.getTitle()));
    assertThat(titles)
        .hasSize(10)
        .contains("Wofür wir Daten verwenden", "Wo Sie sich beschweren können");
  }

  @Test
  void the_pdf_embeds_all_its_fonts() throws Exception {
    var fonts = new ArrayList<PDFont>();
    for (var page : paper.getPages()) {
      for (var name : page.getResources().getFontNames()) {
        fonts.add(page.getResources().getFont(name));
      }
    }
    assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
  }

  @Test
  void the_pdf_numbers_its_pages() throws Exception {
    var text = new PDFTextStripper();
    text.setEndPage(1);
    assertThat(text.getText(paper)).contains("1 / " + paper.getNumberOfPages());
  }
}
