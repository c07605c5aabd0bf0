//! Percent-encoding of link destinations (RFC 3986, 2.1).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// All but the unreserved characters of RFC 3986, 2.3.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'_').remove(b'.').remove(b'~');

/// What `%20` and the like in a destination stand for; the text itself where that is no text.
pub fn decoded(text: &str) -> String {
    let found = percent_decode_str(text).decode_utf8();
    found.map_or_else(|_| text.to_owned(), std::borrow::Cow::into_owned)
}

/// A text as destinations have it where they have no other letters than those of ASCII.
pub fn encoded(text: &str) -> String {
    utf8_percent_encode(text, RESERVED).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_encoded_and_decoded() {
        assert_eq!(encoded("a-1_数"), "a-1_%E6%95%B0");
        assert_eq!(decoded("a-1_%E6%95%b0"), "a-1_数");
        for odd in ["%", "a%2", "%zz", "%ff", "%%"] {
            assert_eq!(decoded(odd), odd);
        }
    }
}
