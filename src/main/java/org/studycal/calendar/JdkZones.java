package org.studycal.calendar;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneRules;
import java.util.Map;
import net.fortuna.ical4j.model.TimeZone;
import net.fortuna.ical4j.model.TimeZoneRegistry;

/**
 * The JDK's time zones, for ical4j's properties: without a registry they look a zone up in
 * definitions of their own, which are wrong for some and take a tenth of a second to be found.
 */
final class JdkZones implements TimeZoneRegistry {

    static final JdkZones INSTANCE = new JdkZones();

    private JdkZones() {}

    @Override
    public ZoneId getZoneId(String tzId) {
        return ZoneId.of(tzId);
    }

    @Override
    public String getTzId(String zoneId) {
        return zoneId;
    }

    /** Not empty, or the registry is not asked. */
    @Override
    public Map<String, ZoneRules> getZoneRules() {
        return Map.of(ZoneOffset.UTC.getId(), ZoneOffset.UTC.getRules());
    }

    @Override
    public TimeZone getTimeZone(String id) {
        throw new UnsupportedOperationException("only properties are written with it");
    }

    @Override
    public void register(TimeZone timezone) {
        throw new UnsupportedOperationException("the JDK knows its zones");
    }

    @Override
    public void register(TimeZone timezone, boolean update) {
        register(timezone);
    }

    @Override
    public void clear() {
        throw new UnsupportedOperationException("the JDK keeps its zones");
    }
}
