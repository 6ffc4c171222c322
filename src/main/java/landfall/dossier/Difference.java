package landfall.dossier;

/**
 * Where a dossier is not what it says.
 *
 * @param where file, or what in it
 * @param what which figure or property
 * @param written as the dossier has it
 * @param derived as it should be
 */
public record Difference(String where, String what, String written, String derived) {}
