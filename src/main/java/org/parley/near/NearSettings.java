package org.parley.near;

import java.io.Serializable;
import java.util.List;
import org.parley.study.Copies;

/**
 * A record of the settings of the stage that finds near-duplicates.
 *
 * @param copies how the study treats copies
 * @param variables the study's own variables, which {@code documents} shows
 * @param workFolder folder for work files
 * @param groups number of groups of alike texts, which are compared in parallel
 */
public record NearSettings(Copies copies, List<String> variables, String workFolder, int groups)
    implements Serializable {

  /** Copies the list, so that it can be serialized. */
  public NearSettings {
    variables = List.copyOf(variables);
  }
}
