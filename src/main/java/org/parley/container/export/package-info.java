/**
 * Exports of news databases: Nexis Uni, classic Nexis, Factiva, Europresse and ProQuest. Text,
 * DOCX, RTF and HTML become lines; a layout cuts the lines into articles.
 */
package org.parley.container.export;
