using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Parameters;

/// <summary>A code cell whose variables are the parameters of its notebook.</summary>
internal static class ParametersCell
{
    /// <summary>The tag of such a cell, the same as papermill's.</summary>
    public const string Tag = "parameters";

    /// <summary>Returns the variables that the cell itself gives a value, not those inside its functions and types.</summary>
    /// <param name="root">The code of the cell.</param>
    public static IEnumerable<VariableDeclaratorSyntax> Variables(CompilationUnitSyntax root) => root.Members
        .Select(member => member switch
        {
            FieldDeclarationSyntax field => field.Declaration,
            GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local } => local.Declaration,
            _ => null,
        })
        .SelectMany(declaration => declaration?.Variables ?? default)
        .Where(variable => variable.Initializer is not null);
}
