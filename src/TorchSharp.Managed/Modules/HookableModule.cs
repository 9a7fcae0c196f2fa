namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A module that computes a result from an input when called.</summary>
        public interface IModule<T, TResult>
        {
            /// <summary>Runs the module and its hooks.</summary>
            TResult call(T input1);
        }

        /// <summary>A module with inputs and outputs of these types.</summary>
        public interface IModule<T1, T2, TResult>
        {
            /// <summary>Runs the module and its hooks.</summary>
            TResult call(T1 input1, T2 input2);
        }

        /// <summary>A module with hooks that are called before and after its own forward function.</summary>
        public abstract class HookableModule<TPreHook, TPostHook> : Module
        {
            private protected readonly Dictionary<int, TPreHook> preHooks = [];
            private protected readonly Dictionary<int, TPostHook> postHooks = [];
            private protected readonly Dictionary<int, Action<Module>> modulePreHooks = [];
            private protected readonly Dictionary<int, Action<Module>> modulePostHooks = [];
            private int _lastHook;

            /// <summary>Creates a module with this name.</summary>
            protected HookableModule(string name)
                : base(name)
            {
            }

            /// <summary>
            /// Registers a function that is called after each run with the module, its inputs and its output. A tensor that it returns
            /// replaces the output. The result removes the hook.
            /// </summary>
            public HookRemover register_forward_hook(TPostHook hook) => Register(postHooks, hook);

            /// <inheritdoc cref="register_forward_hook(TPostHook)"/>
            public HookRemover register_forward_hook(Action<Module> hook) => Register(modulePostHooks, hook);

            /// <summary>
            /// Registers a function that is called before each run with the module and its inputs. What it returns replaces the inputs. The
            /// result removes the hook.
            /// </summary>
            public HookRemover register_forward_pre_hook(TPreHook hook) => Register(preHooks, hook);

            /// <inheritdoc cref="register_forward_pre_hook(TPreHook)"/>
            public HookRemover register_forward_pre_hook(Action<Module> hook) => Register(modulePreHooks, hook);

            private HookRemover Register<T>(Dictionary<int, T> hooks, T hook)
            {
                int key = ++_lastHook;
                hooks.Add(key, hook);
                return new HookRemover(() => hooks.Remove(key));
            }

            /// <summary>A handle that removes a registered hook.</summary>
            public sealed class HookRemover
            {
                private readonly Action _removal;

                internal HookRemover(Action removal) => _removal = removal;

                /// <summary>Removes the hook, so that its function is no longer called.</summary>
                public void remove() => _removal();
            }
        }

        /// <summary>A module with one input.</summary>
        public abstract class Module<T,
            TResult> : HookableModule<Func<Module<T, TResult>, T, T>, Func<Module<T, TResult>, T, TResult, TResult>>, IModule<T, TResult>
        {
            /// <summary>Creates a module with this name.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>Computes the output. To run a module together with its hooks, use <c>call</c>.</summary>
            public abstract TResult forward(T input);

            /// <summary>Runs the module and its hooks.</summary>
            public TResult call(T input)
            {
                foreach (Action<Module> hook in modulePreHooks.Values)
                    hook(this);
                foreach (Func<Module<T, TResult>, T, T> hook in preHooks.Values)
                    input = hook(this, input) is { } changed ? changed : input;
                TResult result = forward(input);
                foreach (Func<Module<T, TResult>, T, TResult, TResult> hook in postHooks.Values)
                    result = hook(this, input, result) is { } changed ? changed : result;
                foreach (Action<Module> hook in modulePostHooks.Values)
                    hook(this);
                return result;
            }
        }

        /// <summary>A module with two inputs.</summary>
        public abstract class Module<T1, T2, TResult>
            : HookableModule<Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?>, Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult>>,
                IModule<T1, T2, TResult>
        {
            /// <summary>Creates a module with this name.</summary>
            protected Module(string name)
                : base(name)
            {
            }

            /// <summary>Computes the output. To run a module together with its hooks, use <c>call</c>.</summary>
            public abstract TResult forward(T1 input1, T2 input2);

            /// <summary>Runs the module and its hooks.</summary>
            public TResult call(T1 input1, T2 input2)
            {
                foreach (Action<Module> hook in modulePreHooks.Values)
                    hook(this);
                foreach (Func<Module<T1, T2, TResult>, T1, T2, (T1, T2)?> hook in preHooks.Values)
                    (input1, input2) = hook(this, input1, input2) ?? (input1, input2);
                TResult result = forward(input1, input2);
                foreach (Func<Module<T1, T2, TResult>, T1, T2, TResult, TResult> hook in postHooks.Values)
                    result = hook(this, input1, input2, result) is { } changed ? changed : result;
                foreach (Action<Module> hook in modulePostHooks.Values)
                    hook(this);
                return result;
            }
        }
    }
}
