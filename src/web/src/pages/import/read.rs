//! From a chosen file to what would happen with it.

use domain::import::IMPORT_BYTES_MAX;
use js_sys::Uint8Array;
use leptos::prelude::*;
use leptos::task::spawn_local;
use vault::ask::{Ask, BROKEN, Outline, Told};
use vault::open;
use wasm_bindgen_futures::JsFuture;

use super::context::{ImportCx, Run, Stage};
use super::place::may_import;
use super::{kept, names};
use crate::keys::KeyProblem;
use crate::pages::vault::{item_page, server};

/// Records that are read before the page is told how far it is.
const STEP: usize = 1_000;

/// Why a file is not shown.
enum Problem {
    /// It is told by a code of the reader's.
    Code(String),
    /// It is told in words.
    Words(String),
    /// It is read, and the server did not help to compare it; why is told in words.
    Uncompared(String),
}

impl From<String> for Problem {
    fn from(code: String) -> Self {
        Self::Code(code)
    }
}

/// Finds out whether there is anywhere to bring a file to, before one is chosen.
pub(super) fn ask_first(cx: ImportCx) {
    if cx.head.with_value(|head| may_import(head, [])) {
        return;
    }
    let run = cx.begin();
    cx.stage.set(Stage::Asking);
    spawn_local(async move {
        let may = match server::collection_list(cx.id).await {
            Ok(list) => cx.head.try_with_value(|head| may_import(head, &list)) != Some(false),
            // It is asked again when the file is read.
            Err(_) => true,
        };
        run.show(if may {
            Stage::Choose(None)
        } else {
            Stage::NotAllowed
        });
    });
}

/// Reads a file that was chosen.
pub(super) fn file(cx: ImportCx, file: web_sys::File) {
    cx.reset(None);
    let run = cx.begin();
    cx.file.set(file.name());
    cx.progress.set((0, 0));
    cx.stage.set(Stage::Reading);
    spawn_local(async move {
        let done = opened(run, file).await;
        ended(run, done);
    });
}

/// Opens an encrypted file that waits for its password.
pub(super) fn unlock(cx: ImportCx, password: String, key_file: bool) {
    let run = cx.begin();
    cx.progress.set((0, 0));
    cx.stage.set(Stage::Reading);
    spawn_local(async move {
        let done = match unlocked(run, password).await {
            Ok(told) => told_format(run, told).await,
            Err(Problem::Code(code)) if code == "wrong-password" => {
                let wrong = if key_file {
                    // What was typed stays: perhaps only the key file is another one.
                    "import-wrong-key"
                } else {
                    if run.goes_on() {
                        cx.password.set(String::new());
                    }
                    "import-wrong-password"
                };
                run.show(Stage::Password {
                    key_file,
                    problem: Some(wrong.to_owned()),
                });
                return;
            }
            Err(problem) => Err(problem),
        };
        ended(run, done);
    });
}

/// What the worker says to a password, and the key file if one was chosen.
async fn unlocked(run: Run, password: String) -> Result<Told, Problem> {
    let bytes = match run.cx.key_file.get_untracked() {
        Some(file) => Some(bytes(&file).await?),
        None => None,
    };
    let question = Ask::Unlock { password };
    Ok(run.cx.work.helper()?.ask(&question, bytes).await?)
}

async fn bytes(file: &web_sys::File) -> Result<Uint8Array, String> {
    let buffer = JsFuture::from(file.array_buffer()).await;
    buffer
        .map(|buffer| Uint8Array::new(&buffer))
        .map_err(|_| "unreadable".to_owned())
}

fn ended(run: Run, done: Result<(), Problem>) {
    let (Err(problem), true) = (done, run.goes_on()) else {
        return;
    };
    let cx = run.cx;
    match problem {
        Problem::Code(code) => cx.reset(Some(names::problem(cx.t, &code).to_owned())),
        Problem::Words(words) => cx.reset(Some(words)),
        Problem::Uncompared(why) => run.show(Stage::Uncompared(why)),
    }
}

/// Compares a file again that is read.
pub(super) fn compare_again(cx: ImportCx) {
    let run = cx.begin();
    cx.progress.set((0, 0));
    cx.stage.set(Stage::Comparing);
    spawn_local(async move {
        let done = compare(run).await;
        ended(run, done);
    });
}

/// Asks the worker of this run.
async fn ask(run: Run, ask: &Ask) -> Result<Told, Problem> {
    Ok(run.cx.work.helper()?.ask(ask, None).await?)
}

async fn opened(run: Run, file: web_sys::File) -> Result<(), Problem> {
    let cx = run.cx;
    // Checked before anything of it is in memory.
    if file.size() > f64::from(IMPORT_BYTES_MAX) {
        return Err("too-large".to_owned().into());
    }
    let words = |problem: KeyProblem| Problem::Words(problem.explain(cx.t));
    let (key, number) = cx.keys.open_vault(cx.id).await.map_err(words)?;
    cx.under.set_value(number);
    let bytes = bytes(&file).await?;
    if !run.goes_on() {
        return Ok(());
    }
    let helper = cx.work.start(run.number, &key).await?;
    if !run.goes_on() {
        return Ok(());
    }
    let name = file.name();
    let told = helper.ask(&Ask::Open { name }, Some(bytes)).await?;
    told_format(run, told).await
}

/// The file is open, or asks for its password.
async fn told_format(run: Run, told: Told) -> Result<(), Problem> {
    match told {
        Told::PasswordNeeded { key_file } => run.show(Stage::Password {
            key_file,
            problem: None,
        }),
        Told::Format(format) if run.goes_on() => {
            run.cx.password.set(String::new());
            run.cx.format.set(format);
            read(run).await?;
            compare(run).await?;
        }
        _ => {}
    }
    Ok(())
}

async fn read(run: Run) -> Result<(), Problem> {
    while let Told::Progress {
        done,
        total,
        finished,
    } = ask(run, &Ask::Read { records: STEP }).await?
    {
        if !run.goes_on() || finished {
            break;
        }
        run.cx.progress.set((count(done), count(total)));
    }
    Ok(())
}

/// Finds what the vault has already, and what the server knows of this file.
async fn compare(run: Run) -> Result<(), Problem> {
    let cx = run.cx;
    let said = |error: crate::WebError| Problem::Uncompared(error.explain(cx.t));
    if !run.goes_on() {
        return Ok(());
    }
    run.show(Stage::Comparing);
    let total = u32::try_from(cx.head.with_value(|head| head.items)).unwrap_or(0);
    let (mut after, mut done) = (None, 0);
    while run.goes_on() {
        let page = item_page(cx.id, cx.under.get_value(), after)
            .await
            .map_err(said)?;
        if !run.goes_on() {
            return Ok(());
        }
        done += count(page.items.len());
        let items = page.items;
        ask(run, &Ask::Known { items }).await?;
        if run.goes_on() {
            cx.progress.set((done, total.max(done)));
        }
        after = page.after;
        if after.is_none() {
            break;
        }
    }
    if !run.goes_on() {
        return Ok(());
    }
    head(run).await.map_err(said)?;
    collections(run).await.map_err(said)?;
    if !run.goes_on() {
        return Ok(());
    }
    // What a policy leaves out stays behind, as the page says.
    let kinds = cx.head.with_value(|head| head.restricted().to_vec());
    ask(run, &Ask::Leave { kinds }).await?;
    if cx.id.is_person() {
        ask(run, &Ask::OneFolder).await?;
    }
    let mut outline = outline(run, 0).await?;
    let mark = outline.mark.clone();
    let state = server::item_import_state(cx.id, mark).await.map_err(said)?;
    let begun =
        state.filter(|state| count(outline.total()) == u32::try_from(state.total).unwrap_or(0));
    if let Some(done) = begun.and_then(|state| usize::try_from(state.done).ok())
        && done < outline.total()
    {
        outline = self::outline(run, done).await?;
    }
    if run.goes_on() {
        cx.there.set(done);
        let targets = cx.offered(&outline).into_iter().map(RwSignal::new);
        cx.targets.set_value(targets.collect());
        cx.skip_known.set(true);
        cx.trashed.set(false);
        // Also when its first slice did not arrive, of which the server knows nothing.
        let unfinished = state.is_none() || begun.is_some_and(|state| state.done < state.total);
        let kept = unfinished
            .then(|| kept::read(cx.id, &outline.mark))
            .flatten();
        cx.chosen.set_value(kept.is_some());
        if let Some(kept) = kept {
            kept.restore(cx);
        }
        cx.state.set(state);
        cx.outline.set(*outline);
        cx.stage.set(Stage::Ready);
    }
    Ok(())
}

async fn outline(run: Run, done: usize) -> Result<Box<Outline>, Problem> {
    match ask(run, &Ask::Outline { done }).await? {
        Told::Outline(outline) => Ok(outline),
        _ => Err(BROKEN.to_owned().into()),
    }
}

/// Reads anew what the person may do in the vault: a right or a policy may have changed since the page was opened.
pub(super) async fn head(run: Run) -> crate::Answer<()> {
    let head = server::head(run.cx.id).await?;
    let _ = run.cx.head.try_set_value(head);
    Ok(())
}

/// Fetches the collections that there are.
pub(super) async fn collections(run: Run) -> crate::Answer<()> {
    let cx = run.cx;
    let list = server::collection_list(cx.id).await?;
    if let (Some(key), true) = (cx.key(), run.goes_on()) {
        let opened = list
            .into_iter()
            .map(|sealed| open::collection(&key, sealed));
        cx.collections.set(opened.collect());
    }
    Ok(())
}

/// A count for the eye.
pub(crate) fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
