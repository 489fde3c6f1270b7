import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.model.FileDocument;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.File;
import java.io.FileInputStream;
import java.io.InputStream;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;

/**
 * Checks PDF files: {@code DocumentCheck trusted.der a.pdf b.pdf …}, trusting one certificate. Prints one JSON object a
 * line and file, in order: what the signature is worth, and whether the file is PDF/A-2b.
 */
public class DocumentCheck {
  public static void main(String[] args) throws Exception {
    var trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(DSSUtils.loadCertificate(new File(args[0])));
    VeraGreenfieldFoundryProvider.initialise();
    for (int i = 1; i < args.length; i++) {
      System.out.printf("{%s, \"archival\": %b}%n", signature(args[i], trusted), archival(args[i]));
    }
  }

  private static String signature(String path, CommonTrustedCertificateSource trusted) {
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    var validator = SignedDocumentValidator.fromDocument(new FileDocument(path));
    validator.setCertificateVerifier(verifier);
    Reports reports = validator.validateDocument();
    SimpleReport simple = reports.getSimpleReport();
    var signatures = reports.getDiagnosticData().getSignatures();
    if (signatures.size() != 1) return "\"signatures\": " + signatures.size();
    SignatureWrapper only = signatures.get(0);
    return String.format(
        "\"signatures\": 1, \"format\": \"%s\", \"scope\": \"%s\", \"intact\": %b, \"indication\": \"%s\", \"by\": \"%s\", \"at\": \"%s\"",
        only.getSignatureFormat(),
        only.getSignatureScopes().get(0).getScope(),
        only.isSignatureIntact(),
        simple.getIndication(only.getId()),
        only.getSigningCertificate().getCommonName(),
        only.getClaimedSigningTime().toInstant());
  }

  private static boolean archival(String path) throws Exception {
    var flavour = PDFAFlavour.PDFA_2_B;
    try (InputStream file = new FileInputStream(path);
        PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
      return Foundries.defaultInstance().createValidator(flavour, false).validate(parser).isCompliant();
    }
  }
}
