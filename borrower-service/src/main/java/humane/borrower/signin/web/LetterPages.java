package humane.borrower.signin.web;

import humane.borrower.complaint.BroughtBy;
import humane.borrower.complaint.Complaint;
import humane.borrower.complaint.store.ComplaintStore;
import humane.borrower.lender.Lender;
import humane.borrower.profile.store.BorrowerRow;
import humane.kit.problem.Problem;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answer to a complaint as a letter: our way first, and then the authority's. */
@Path("/me/asks/letter/{id}")
@PermitAll
@RunOnVirtualThread
public class LetterPages {
  private final Pages pages;
  private final Papers papers;
  private final Visit visit;
  private final ComplaintStore complaints;
  private final Lender lender;

  LetterPages(Pages pages, Papers papers, Visit visit, ComplaintStore complaints, Lender lender) {
    this.pages = pages;
    this.papers = papers;
    this.visit = visit;
    this.complaints = complaints;
    this.lender = lender;
  }

  @GET
  public Response show(String id) {
    return pages
        .signInFirst(false, "/me/asks")
        .orElseGet(() -> pages.page("letter", "letterTitle", data(id)));
  }

  @GET
  @Path("/paper.pdf")
  public Response paper(String id) {
    return pages
        .signInFirst(false, "/me/asks")
        .orElseGet(() -> papers.paper("letterPaper", "letterTitle", data(id), "letter.pdf"));
  }

  /** Of the borrower's own complaints, one that was answered. */
  private Map<String, Object> data(String id) {
    BorrowerRow borrower = visit.signedIn().orElseThrow().borrower();
    Complaint complaint = complaints.get(borrower.id(), id);
    if (complaint.answer() == null || complaint.broughtBy() != BroughtBy.BORROWER)
      throw Problem.notFound("letter", id);
    List<String> countries =
        borrower.jurisdictions().stream().map(name -> name.substring(0, 2)).toList();
    Map<String, Object> data = new HashMap<>();
    data.put("id", complaint.id());
    data.put("name", borrower.profile().fullName());
    data.put("text", complaint.text());
    data.put("receivedOn", day(complaint.receivedAt(), borrower));
    data.put("answer", complaint.answer());
    data.put("answeredOn", day(complaint.answeredAt(), borrower));
    data.put(
        "elsewhere",
        lender.complaintAddresses().stream()
            .filter(address -> countries.contains(address.country()))
            .toList());
    return data;
  }

  private String day(@Nullable Instant at, BorrowerRow borrower) {
    return at == null ? "" : Days.of(at, borrower.timeZone(), visit.language());
  }
}
