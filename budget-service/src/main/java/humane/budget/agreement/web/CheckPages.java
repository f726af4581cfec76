package humane.budget.agreement.web;

import humane.budget.agreement.CheckNumber;
import humane.budget.agreement.store.PaperStore;
import humane.budget.openpage.OpenPages;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Whether a paper is ours and unchanged: by the file itself, or by what is printed on it. */
@Path("/plan/check")
@PermitAll
@RunOnVirtualThread
public class CheckPages {
  private final Template check;
  private final OpenPages pages;
  private final PaperStore papers;

  CheckPages(@Location("agreement/check.html") Template check, OpenPages pages, PaperStore papers) {
    this.check = check;
    this.pages = pages;
    this.papers = papers;
  }

  /** What is said after a check; nothing before one. */
  private enum Answer {
    NOT_ASKED,
    FILE_MISSING,
    FILE_OURS,
    FILE_NOT_OURS,
    NUMBER_OURS,
    NUMBER_NOT_OURS
  }

  @GET
  public Response ask() {
    return pages.answer(page(Answer.NOT_ASKED, Optional.empty(), "", ""));
  }

  @POST
  @Path("/file")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response file(@RestForm("file") FileUpload file) {
    if (file == null || file.size() == 0) {
      return pages.answer(page(Answer.FILE_MISSING, Optional.empty(), "", ""));
    }
    Optional<PaperStore.Known> known = papers.byFile(bytesOf(file));
    Answer answer = known.isPresent() ? Answer.FILE_OURS : Answer.FILE_NOT_OURS;
    return pages.answer(page(answer, known, "", ""));
  }

  @POST
  @Path("/number")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response number(@RestForm("number") String number, @RestForm("terms") String terms) {
    Optional<PaperStore.Known> known =
        CheckNumber.read(number, CheckNumber.PAPER_SIGNS)
            .flatMap(
                paper ->
                    CheckNumber.read(terms, CheckNumber.TERMS_SIGNS)
                        .flatMap(typed -> papers.byNumber(paper, typed)));
    Answer answer = known.isPresent() ? Answer.NUMBER_OURS : Answer.NUMBER_NOT_OURS;
    return pages.answer(page(answer, known, number, terms));
  }

  /** The public keys, one under the other in PEM, oldest first. */
  @GET
  @Path("/keys")
  @Produces(MediaType.TEXT_PLAIN)
  public String keys() {
    return papers.keys().stream().map(PaperStore.PublishedKey::pem).collect(Collectors.joining());
  }

  private TemplateInstance page(
      Answer answer, Optional<PaperStore.Known> known, String number, String terms) {
    return pages
        .with(check)
        .data("answer", answer.name())
        .data("known", known.orElse(null))
        .data(
            "signedOn",
            known.map(one -> LocalDate.ofInstant(one.signedAt(), ZoneOffset.UTC)).orElse(null))
        .data("number", number == null ? "" : number)
        .data("terms", terms == null ? "" : terms)
        .data("keys", papers.keys());
  }

  private static byte[] bytesOf(FileUpload file) {
    try {
      return Files.readAllBytes(file.uploadedFile());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("The file just sent cannot be read", unreadable);
    }
  }
}
