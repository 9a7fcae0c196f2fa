using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LiveNotebooks.Following;

/// <summary>Finds the names that a script declares for all cells.</summary>
internal sealed class Declarations
{
    public Declarations(CompilationUnitSyntax root)
    {
        foreach (var member in root.Members)
            Add(member);
    }

    public Dictionary<string, DeclaredValue> Values { get; } = new(StringComparer.Ordinal);

    /// <summary>Those of them that are types whose values nobody can change.</summary>
    public HashSet<string> SimpleTypes { get; } = new(StringComparer.Ordinal);

    private void Add(MemberDeclarationSyntax member)
    {
        switch (member)
        {
            case FieldDeclarationSyntax field:
                Add(field.Declaration);
                break;
            case PropertyDeclarationSyntax property:
                Add(property.Identifier.ValueText);
                break;
            case MethodDeclarationSyntax method:
                Values[method.Identifier.ValueText] = DeclaredValue.Of(method);
                break;
            case BaseTypeDeclarationSyntax type:
                Add(type.Identifier.ValueText);
                if (Following.SimpleTypes.IsSimple(type))
                    SimpleTypes.Add(type.Identifier.ValueText);
                break;
            case DelegateDeclarationSyntax type:
                Add(type.Identifier.ValueText);
                break;
            case GlobalStatementSyntax { Statement: LocalDeclarationStatementSyntax local }:
                Add(local.Declaration);
                break;
            case GlobalStatementSyntax { Statement: var statement }:
                foreach (string name in NameScopes.DeclaredAround(statement))
                    Add(name);
                break;
        }
    }

    private void Add(VariableDeclarationSyntax declaration)
    {
        foreach (var variable in declaration.Variables)
        {
            Values[variable.Identifier.ValueText] = DeclaredValue.Of(declaration.Type, variable.Initializer?.Value);
            foreach (string name in NameScopes.Designations(variable))
                Add(name);
        }
    }

    private void Add(string name) => Values[name] = DeclaredValue.Unknown;
}
