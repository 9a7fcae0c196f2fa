namespace Notebooks.Running;

/// <summary>The kinds of what a submission declares.</summary>
internal enum DeclarationKind
{
    Variable,

    /// <summary>A variable that can be called, such as a delegate.</summary>
    CallableVariable,
    Method,
    Type,
    Alias,
    Using,
    Other,
}
