/** The engine: Apache Flink carries the detectors over any amount of positions. Flink is seen in this room only. */
package landfall.flink;
