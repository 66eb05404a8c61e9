package org.studycal.sync.caldav;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * What a WebDAV server says of several things at once. Names are taken without their namespace:
 * servers misspell those.
 *
 * @param token what to ask with for what changes from then on, if the server can tell
 */
record Multistatus(List<Member> members, Optional<String> token) {

    private static final String HREF = "href";

    /**
     * What it says of one thing.
     *
     * @param href as the server wrote it
     * @param status of the whole; 200 where it says none
     * @param properties those that it has, by name
     */
    record Member(String href, int status, Map<String, Element> properties) {

        /** Whether what was asked for was refused as a whole. */
        boolean isRefused(URI asked) {
            return status >= 400
                    && properties.isEmpty()
                    && DavHref.resolve(asked, href)
                            .filter(address -> isSame(address.getPath(), asked.getPath()))
                            .isPresent();
        }

        private static boolean isSame(String path, String other) {
            return path.replaceFirst("/$", "").equals(other.replaceFirst("/$", ""));
        }

        /** A property's text, empty if it has none. */
        String text(String name) {
            Element property = properties.get(name);
            return property == null ? "" : property.getTextContent();
        }

        /** The address in a property. */
        Optional<String> href(String name) {
            return Optional.ofNullable(properties.get(name))
                    .flatMap(property -> children(property, HREF).stream().findFirst())
                    .map(each -> each.getTextContent().strip())
                    .filter(each -> !each.isEmpty());
        }

        /** Whether a property has a part that is called so. */
        boolean has(String name, String part, String called) {
            Element property = properties.get(name);
            return property != null
                    && children(property, part).stream()
                            .anyMatch(each -> called.equalsIgnoreCase(each.getAttribute("name")));
        }

        /** Whether a property has such a part. */
        boolean has(String name, String part) {
            Element property = properties.get(name);
            return property != null && !children(property, part).isEmpty();
        }
    }

    /** Reads an answer's body; it refuses to load or to expand anything. */
    static Multistatus read(byte[] body) throws IOException {
        Element root;
        try {
            root = builder().parse(new ByteArrayInputStream(body)).getDocumentElement();
        } catch (SAXException e) {
            throw new IOException(e instanceof SAXParseException ? "broken XML" : "XML", e);
        }
        List<Member> members = new ArrayList<>();
        for (Element response : children(root, "response")) {
            members.add(member(response));
        }
        Optional<String> token =
                children(root, "sync-token").stream()
                        .map(each -> each.getTextContent().strip())
                        .filter(each -> !each.isEmpty())
                        .findFirst();
        return new Multistatus(members, token);
    }

    private static Member member(Element response) {
        Map<String, Element> properties = new HashMap<>();
        for (Element propstat : children(response, "propstat")) {
            int status = status(propstat);
            if (status >= 200 && status < 300) {
                for (Element prop : children(propstat, "prop")) {
                    children(prop, "").forEach(each -> properties.put(name(each), each));
                }
            }
        }
        String href =
                children(response, HREF).stream()
                        .map(each -> each.getTextContent().strip())
                        .findFirst()
                        .orElse("");
        return new Member(href, status(response), properties);
    }

    /** The number in {@code HTTP/1.1 404 Not Found}. */
    private static int status(Element element) {
        return children(element, "status").stream()
                .map(each -> each.getTextContent().strip().split("\\s+"))
                .filter(words -> words.length > 1 && words[1].matches("[0-9]{3}"))
                .map(words -> Integer.valueOf(words[1]))
                .findFirst()
                .orElse(200);
    }

    /** The children of a name, or all where it is empty. */
    private static List<Element> children(Element element, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element part && (name.isEmpty() || name(part).equals(name))) {
                found.add(part);
            }
        }
        return found;
    }

    private static String name(Element element) {
        return element.getLocalName();
    }

    private static DocumentBuilder builder() {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        factory.setExpandEntityReferences(false);
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            DocumentBuilder builder = factory.newDocumentBuilder();
            // It would print faults.
            builder.setErrorHandler(new DefaultHandler());
            return builder;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        }
    }
}
