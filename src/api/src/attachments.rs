//! The bytes of files, encrypted: in by parts, out as a stream. All else about them is asked by server functions.

use std::ops::Range;

use axum::{
    Json,
    body::{Body, Bytes},
    extract::Path,
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
};
use domain::{AppError, AttachmentId, OrganisationId, attachment::Awaited};
use futures_util::{StreamExt, stream};
use service::{
    Ctx, Error, OrganisationCtx, attachment,
    attachment::Content,
    authz::{Allowed, OpenVault},
};

use crate::{caller::Caller, failure::Failure};

/// `PUT /api/organisation/{organisation}/attachment/{attachment}/{part}`: one part, answered with the part that is
/// awaited now. Another than the awaited one is not kept, and answered alike.
pub(crate) async fn put(
    Caller(cx): Caller,
    Path((organisation, id, part)): Path<(String, String, String)>,
    bytes: Bytes,
) -> Result<Json<Awaited>, Failure> {
    let org = place(&cx, &organisation).await?;
    let part = part.parse().map_err(|_| Error::not_found())?;
    let awaited = attachment::put(&may(&org)?, file(&id)?, part, bytes.into()).await?;
    Ok(Json(awaited))
}

/// `GET /api/organisation/{organisation}/attachment/{attachment}`: the encrypted file, or the range of it that is
/// asked for, so that whoever was cut off goes on.
pub(crate) async fn get(
    Caller(cx): Caller,
    Path((organisation, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let org = place(&cx, &organisation).await?;
    let content = attachment::read(&may(&org)?, file(&id)?).await?;
    let size = content.size();
    let asked = headers
        .get(header::RANGE)
        .and_then(|value| value.to_str().ok());
    let (status, range) = match asked.map_or(Asked::Whole, |text| ranges(text, size)) {
        Asked::Whole => (StatusCode::OK, 0..size),
        Asked::Part(range) => (StatusCode::PARTIAL_CONTENT, range),
        Asked::Outside => {
            let all = [(header::CONTENT_RANGE, format!("bytes */{size}"))];
            return Ok((StatusCode::RANGE_NOT_SATISFIABLE, all).into_response());
        }
    };
    // Read before the head is out: bytes that are gone are an error then, not a download that breaks off.
    let first = content.slice(range.start, range.end).await?;
    let headers = [
        (header::CONTENT_TYPE, "application/octet-stream".to_owned()),
        (header::CONTENT_DISPOSITION, "attachment".to_owned()),
        // Whatever is in the file, it is no page of ours.
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; frame-ancestors 'none'; sandbox".to_owned(),
        ),
        (header::ACCEPT_RANGES, "bytes".to_owned()),
        (
            header::CONTENT_LENGTH,
            (range.end - range.start).to_string(),
        ),
    ];
    let mut response = (status, headers, body(content, first, range.clone())).into_response();
    if status == StatusCode::PARTIAL_CONTENT {
        let told = format!("bytes {}-{}/{size}", range.start, range.end - 1);
        if let Ok(told) = told.parse() {
            response.headers_mut().insert(header::CONTENT_RANGE, told);
        }
    }
    Ok(response)
}

/// A part at a time is read, when the one before it is sent.
fn body(content: Content, first: Option<Vec<u8>>, range: Range<u64>) -> Body {
    let at = range.start + first.as_ref().map_or(0, Vec::len) as u64;
    let rest = stream::try_unfold((content, at), move |(content, at)| {
        let end = range.end;
        async move {
            match content.slice(at, end).await {
                Ok(None) => Ok(None),
                Ok(Some(bytes)) => {
                    let next = at + bytes.len() as u64;
                    Ok(Some((Bytes::from(bytes), (content, next))))
                }
                // The head is out: ending the connection tells the browser that the file is not whole.
                Err(error) => Err(std::io::Error::other(AppError::from(error).to_string())),
            }
        }
    });
    let first = stream::iter(first.map(|bytes| Ok(Bytes::from(bytes))));
    Body::from_stream(first.chain(rest))
}

/// What a `Range` asks for.
#[derive(Debug, PartialEq, Eq)]
enum Asked {
    /// Everything: also where several ranges are asked for, or what is no range.
    Whole,
    /// These bytes.
    Part(Range<u64>),
    /// Nothing that there is.
    Outside,
}

fn ranges(text: &str, size: u64) -> Asked {
    let Some((from, to)) = text
        .strip_prefix("bytes=")
        .and_then(|range| range.split_once('-'))
    else {
        return Asked::Whole;
    };
    let number = |text: &str| text.parse::<u64>();
    let range = match (from, to) {
        ("", last) => match number(last) {
            Ok(0) => return Asked::Outside,
            Ok(last) => size.saturating_sub(last)..size,
            Err(_) => return Asked::Whole,
        },
        (from, "") => match number(from) {
            Ok(from) => from..size,
            Err(_) => return Asked::Whole,
        },
        (from, to) => match (number(from), number(to)) {
            (Ok(from), Ok(to)) if from <= to => from..to.saturating_add(1).min(size),
            _ => return Asked::Whole,
        },
    };
    if range.start < range.end {
        Asked::Part(range)
    } else {
        Asked::Outside
    }
}

async fn place(cx: &Ctx, organisation: &str) -> Result<OrganisationCtx, Error> {
    let id: OrganisationId = organisation.parse().map_err(|_| AppError::NotFound)?;
    cx.organisation(id).await
}

fn may(org: &OrganisationCtx) -> Result<Allowed<'_, OpenVault>, Error> {
    Ok(org.may()?)
}

fn file(id: &str) -> Result<AttachmentId, Error> {
    Ok(id.parse().map_err(|_| AppError::NotFound)?)
}

#[cfg(test)]
mod tests {
    use super::{Asked, ranges};

    #[test]
    fn one_range_is_given_and_the_rest_is_the_whole() {
        for (text, from, to) in [
            ("bytes=0-", 0, 100),
            ("bytes=10-19", 10, 20),
            ("bytes=90-500", 90, 100),
            ("bytes=99-99", 99, 100),
            ("bytes=-1", 99, 100),
            ("bytes=-500", 0, 100),
        ] {
            assert_eq!(ranges(text, 100), Asked::Part(from..to), "{text}");
        }
        for text in ["bytes=100-", "bytes=100-200", "bytes=-0"] {
            assert_eq!(ranges(text, 100), Asked::Outside, "{text}");
        }
        for text in [
            "",
            "bytes",
            "bytes=",
            "bytes=-",
            "bytes=5-2",
            "bytes=0-1,4-5",
            "lines=1-2",
        ] {
            assert_eq!(ranges(text, 100), Asked::Whole, "{text}");
        }
    }
}
