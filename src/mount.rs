//! What the loader calls: `mount` brings one tag to life, and what it returns takes that life away again; `tags` says
//! what a journey tells.

use crate::platform::browser::{self, Caret, Draft, IntlFormats, Journey, Rendered};
use crate::registry;
use crate::ui::base::base_attributes;
use crate::widgets::consultation::state::{Effect, Msg, State};
use crate::widgets::consultation::{Parts, Widget, effects, view};
use frontdesk_core::config::{Site, Visitor};
use frontdesk_core::contact::is_safe_link;
use frontdesk_core::form::{Form, Values};
use frontdesk_core::lead::WidgetKind;
use frontdesk_core::node::read;
use frontdesk_core::strings::Strings;
use frontdesk_core::tagging::{Rules, tag};
use js_sys::Reflect;
use leptos::mount::mount_to;
use leptos::prelude::*;
use std::any::Any;
use std::cell::Cell;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlElement, ShadowRoot};

/// A widget that lives. Dropping it, or `unmount`, frees everything.
#[wasm_bindgen]
pub struct Mounted {
    view: Option<Box<dyn Any>>,
    widget: Widget,
    may_remember: Rc<Cell<bool>>,
    draft: Rc<Draft>,
}

#[wasm_bindgen]
impl Mounted {
    /// Takes the view out of the page.
    pub fn unmount(&mut self) {
        self.view = None;
    }

    /// Fills in what is known, by field id or part of the contact, where nothing was answered.
    pub fn prefill(&self, known: &JsValue) {
        self.widget.send(Msg::Prefill(known_answers(&self.widget.form, known)));
    }

    /// Allows or forbids keeping a draft; forbidding forgets what was kept.
    pub fn remember(&self, may: bool) {
        self.may_remember.set(may);
        match may {
            true => self.draft.keep(&self.widget.state.with_untracked(|state| state.values.clone())),
            false => self.draft.forget(),
        }
    }
}

/// Brings a tag to life. The request is the loader's: see `docs/architecture.md`.
///
/// # Errors
/// A text that says what cannot be used; the loader then explains the config.
#[wasm_bindgen]
pub fn mount(request: &JsValue) -> Result<Mounted, JsValue> {
    let get = |name: &str| Reflect::get(request, &name.into()).unwrap_or(JsValue::UNDEFINED);
    let word = |name: &str| get(name).as_string().unwrap_or_default();
    let site: Site = read(&browser::Js(get("site"))).ok_or("the config cannot be read")?;
    // The loader's reader of configs is the browser, not `frontdesk check`.
    if !is_safe_link(&site.endpoint) {
        return Err("the endpoint is neither an http(s) address nor a path".into());
    }
    let kind = registry::kind(&word("kind")).ok_or("unknown kind of widget")?;
    let WidgetKind::Consultation = kind;
    let config = site.consultation(&word("id")).ok_or("no consultation of this id in the config")?;
    let table = get("strings");
    let strings = Strings::from_table(&|name| Reflect::get(&table, &name.into()).ok()?.as_string());
    let (host, root): (HtmlElement, ShadowRoot) = (get("host").dyn_into()?, get("root").dyn_into()?);
    let rendered = Rendered::read(&root);
    let journey = Journey::new(get("journey"));
    let rules = Rules::new(&site);
    let visitor = visitor(&rules, &journey, &rendered);
    let form = Arc::new(Form::for_visitor(&site, config, &strings, &word("locale"), rules, visitor));

    let draft = Rc::new(Draft::new(&site.site, &config.id));
    let may_remember = Rc::new(Cell::new(get("memory").is_truthy()));
    let state = first_state(&form, &rendered, &get("prefill"));
    let runner = effects::Runner {
        host,
        root: root.clone(),
        endpoint: site.endpoint.clone(),
        shown_at: rendered.started.unwrap_or_else(|| browser::now().unix_ms()),
        trapped: rendered.trapped,
        may_remember: may_remember.clone(),
        draft: draft.clone(),
    };
    let widget = Widget::new(Parts {
        state: ArcRwSignal::new(state),
        slots: slot_choices(&form),
        strings,
        formats: Box::new(IntlFormats { locale: form.locale.clone() }),
        plural: browser::plural,
        action: site.endpoint.clone(),
        lead_id: String::new(),
        page: String::new(),
        journey: journey.reader(),
        perform: runner.perform(),
        is_rendered: false,
        form,
    });
    if may_remember.get()
        && let Some(mut kept) = draft.find()
    {
        // What was typed since the page came is newer than the draft.
        for question in widget.form.questions() {
            let typed = rendered.values.all(&question.id);
            if !typed.is_empty() && *typed != [question.start_value()] {
                kept.set(&question.id, typed.to_vec());
            }
        }
        widget.send(Msg::Restore(kept));
    }
    let view = replace(&root, &rendered, &widget, &site, &word("preset"), &word("scheme"))?;
    (widget.perform)(&widget, Effect::Ready);
    Ok(Mounted { view: Some(view), widget, may_remember, draft })
}

/// What a list of signals tells, as plain objects: `{ tags, account, attribution, topics }`; `null` where the config cannot be read.
#[wasm_bindgen]
pub fn tags(site: JsValue, signals: JsValue) -> JsValue {
    match read::<Site>(&browser::Js(site)) {
        Some(site) => {
            browser::write(&tag(&Rules::new(&site), &browser::signals(signals), None, browser::now()))
        }
        None => JsValue::NULL,
    }
}

/// The visitor as the journey shows them. What already stands before their eyes stays as it is.
fn visitor(rules: &Rules, journey: &Journey, rendered: &Rendered) -> Visitor {
    if rendered.base.as_ref().is_some_and(|base| rendered.is_form && browser::is_on_screen(base)) {
        return Visitor::default();
    }
    tag(rules, &journey.signals(), None, browser::now()).visitor(rules)
}

/// What was typed before beats what the address says, which beats what the page knows.
fn first_state(form: &Arc<Form>, rendered: &Rendered, prefill: &JsValue) -> State {
    let mut state = State::new(form.clone(), browser::now().date());
    let mut values = if rendered.is_form { rendered.values.clone() } else { state.values.clone() };
    for question in form.questions() {
        let parameter = question.from_url.as_deref().and_then(browser::parameter);
        if let Some(value) = parameter.filter(|_| values.first(&question.id) == question.value) {
            values.set_one(&question.id, &value);
        }
    }
    state.fill(values);
    crate::widgets::consultation::state::update(&mut state, Msg::Prefill(known_answers(form, prefill)));
    state.touched = rendered.touched.clone();
    state
}

/// Answers that the page knows, by the id of a field or by the part of the contact that it answers.
fn known_answers(form: &Form, known: &JsValue) -> Values {
    let text = |name: &str| Reflect::get(known, &name.into()).ok()?.as_string();
    let mut values = Values::default();
    for question in form.questions() {
        let part = question.contact.map(|part| part.as_str());
        if let Some(answer) = text(&question.id).or_else(|| text(part?)) {
            values.set_one(&question.id, &answer);
        }
    }
    values
}

fn slot_choices(form: &Form) -> Vec<(String, crate::widgets::consultation::state::SlotChoices)> {
    let now = browser::now();
    let choices = form.questions().filter_map(|question| {
        let hours = question.hours.as_ref()?;
        Some((question.id.clone(), browser::choices(hours, &form.locale, now)))
    });
    choices.collect()
}

/// Mounts the view beside the page, then puts it in the place of what was rendered, in one step.
fn replace(
    root: &ShadowRoot,
    rendered: &Rendered,
    widget: &Widget,
    site: &Site,
    preset: &str,
    scheme: &str,
) -> Result<Box<dyn Any>, JsValue> {
    let attributes = base_attributes(&site.theme, preset, scheme, &widget.form.locale, &widget.strings);
    let attributes: Vec<(&str, &str)> =
        attributes.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let base = browser::create_base(&attributes).ok_or("no document")?;
    let owned = widget.clone();
    let handle = mount_to(base.clone(), move || view::view(&owned).view());
    let caret = Caret::read(root);
    match &rendered.base {
        Some(old) => browser::swap(old, &base),
        None => root.append_child(&base).map(|_| ())?,
    }
    if let Some(caret) = caret {
        caret.restore(root);
    }
    Ok(Box::new(handle))
}
