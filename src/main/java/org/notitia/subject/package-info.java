/**
 * What every feature may know of a data subject: whether the data subject exists, was erased or was
 * merged, and the events that other features react to. The register implements it.
 */
@Exports({
  DataRemoved.class,
  PersonalDataSource.class,
  PersonalDataSources.class,
  PersonalTable.class,
  SubjectContact.class,
  SubjectDirectory.class,
  SubjectSummary.class,
  SubjectVisibility.class,
  SubjectsMerged.class
})
package org.notitia.subject;

import org.notitia.platform.module.Exports;
