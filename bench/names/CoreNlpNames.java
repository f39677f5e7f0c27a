import edu.stanford.nlp.ie.crf.CRFClassifier;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/** CoreNLP's 3-class CRF on texts given one a file: prints {"names": [[[start, end, type], ...], ...], "loadMs", "cpuMs"}. */
final class CoreNlpNames {
  public static void main(String[] arguments) throws Exception {
    long began = cpu();
    long wall = System.nanoTime();
    var classifier = CRFClassifier.getClassifier("edu/stanford/nlp/models/ner/english.all.3class.distsim.crf.ser.gz");
    long loaded = cpu();
    long loadWall = (System.nanoTime() - wall) / 1_000_000;
    var out = new StringBuilder("{\"names\":[");
    for (int i = 0; i < arguments.length; i++) {
      var text = Files.readString(Path.of(arguments[i]));
      if (i > 0) out.append(',');
      out.append('[');
      boolean first = true;
      for (var name : classifier.classifyToCharacterOffsets(text)) {
        if (!first) out.append(',');
        first = false;
        out.append('[').append(name.second()).append(',').append(name.third()).append(",\"").append(name.first()).append("\"]");
      }
      out.append(']');
    }
    out.append("],\"loadMs\":").append(loadWall).append(",\"cpuMs\":").append((cpu() - loaded) / 1_000_000).append('}');
    System.out.println(out);
  }

  private static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
  }
}
